package id.opdhub.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.camel.model.ModelCamelContext;

import id.opdhub.contract.LiveSystem.Destination;
import id.opdhub.contract.LiveSystem.Feed;
import id.opdhub.record.RecordType;
import id.opdhub.record.RecordTypes;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.Registry;
import id.opdhub.registry.Sending;
import id.opdhub.registry.folder.CheckedFolder;
import id.opdhub.registry.folder.Folder;
import id.opdhub.registry.folder.Sample;
import id.opdhub.registry.folder.Samples;

/** The systems whose routes run at this moment. */
class LiveSystems {

    private final Registry registry;
    private final ModelCamelContext camel;
    private final RecordTypes types;

    LiveSystems(Registry registry, ModelCamelContext camel, RecordTypes types) {
        this.registry = registry;
        this.camel = camel;
        this.types = types;
    }

    List<LiveSystem> now() {
        return registry.running().stream()
                .flatMap(folder -> system(folder).stream())
                .toList();
    }

    private Optional<LiveSystem> system(CheckedFolder folder) {
        return folder.registration().map(read -> {
            AgencySystem system = read.system();
            FolderWays ways = new FolderWays(system.id(), camel);
            return new LiveSystem(
                    system.id(),
                    system.profile().name(),
                    system.profile().opd(),
                    feeds(system, folder.folder(), ways),
                    destination(system, folder.folder(), ways));
        });
    }

    private static List<Feed> feeds(AgencySystem system, Folder folder, FolderWays ways) {
        Stream<String> names = system.sends().stream().flatMap(sending -> sending.feed().stream());
        return names.distinct()
                .flatMap(name -> ways.wayOf(name).stream()
                        .map(way -> new Feed(
                                name,
                                way,
                                typesOf(system, name),
                                sorted(Samples.of(folder).stream(), name),
                                ways.topicOf(name))))
                .toList();
    }

    private static Set<String> sorted(Stream<Sample> samples, String feed) {
        return gathered(samples.filter(sample -> sample.feed().equals(feed)), Sample::contentType);
    }

    private static Set<String> typesOf(AgencySystem system, String feed) {
        Stream<Sending> sendings = system.sends().stream()
                .filter(sending -> sending.feed().filter(feed::equals).isPresent());
        return gathered(sendings, Sending::type);
    }

    private Optional<Destination> destination(AgencySystem system, Folder folder, FolderWays ways) {
        Stream<RecordType> received = types.all().stream()
                .filter(type -> system.receives().stream().anyMatch(reception -> reception.covers(type)));
        return Optional.of(gathered(received, RecordType::name))
                .filter(names -> !names.isEmpty())
                .map(names -> new Destination(
                        names, ways.translatesDeliveries(), Samples.givenContentTypes(folder), ways.deliveryTopic()));
    }

    private static <T> Set<String> gathered(Stream<T> things, Function<T, String> name) {
        return things.map(name).collect(Collectors.toCollection(TreeSet::new));
    }
}

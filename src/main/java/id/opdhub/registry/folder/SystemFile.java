package id.opdhub.registry.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.AgencySystem.Contact;
import id.opdhub.registry.AgencySystem.Credentials;
import id.opdhub.registry.AgencySystem.Profile;
import id.opdhub.registry.DeliverySettings;
import id.opdhub.registry.Reception;
import id.opdhub.registry.Sending;

/** Reads {@code system.yaml}: who a system is, what it may send and receive, and how to bring it. */
final class SystemFile {

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private static final String[] KEYS = {
        "id", "name", "opd", "region", "contact", "credentials", "sends", "receives", "delivery"
    };

    private final Folder folder;
    private final Vocabulary vocabulary;
    private final LocalDate today;
    private final FolderFindings.InFile findings;
    private final Map<String, Integer> lines = new HashMap<>();

    private SystemFile(Folder folder, Vocabulary vocabulary, LocalDate today, FolderFindings findings) {
        this.folder = folder;
        this.vocabulary = vocabulary;
        this.today = today;
        this.findings = findings.in(Folder.SYSTEM_FILE);
    }

    /** As much as can be read; empty when the file is missing or is no YAML mapping. */
    static Optional<Registration> read(Folder folder, Vocabulary vocabulary, LocalDate today, FolderFindings findings) {
        return new SystemFile(folder, vocabulary, today, findings).read();
    }

    private Optional<Registration> read() {
        Optional<byte[]> content = folder.content(Folder.SYSTEM_FILE);
        if (content.isEmpty()) {
            findings.error(1, "no-system-file", folder.id());
            return Optional.empty();
        }
        Optional<Node> root = YamlText.read(content.get(), findings);
        if (root.isPresent() && !(root.get() instanceof MappingNode)) {
            findings.error(1, "not-map", Folder.SYSTEM_FILE);
            return Optional.empty();
        }
        return root.map(node -> registration(new YamlMap((MappingNode) node, findings)));
    }

    private Registration registration(YamlMap file) {
        file.only(KEYS).require("id", "name", "opd", "region");
        checkId(file);
        String region = RegionCodes.single(file, "region", vocabulary.regions()).orElse("");
        List<Sending> sends = sends(file, region);
        List<Reception> receives = receives(file);
        // What follows says nothing about rights: with a mistake in it the system is refused and still a recipient.
        boolean sound = !findings.refuse();
        if (sends.isEmpty() && receives.isEmpty()) {
            findings.error(file.line(), "sends-and-receives-nothing");
        }
        AgencySystem system = new AgencySystem(
                folder.id(),
                folder.version(),
                profile(file, region),
                credentials(file),
                sends,
                receives,
                delivery(file));
        return new Registration(system, sound, lines);
    }

    private void checkId(YamlMap file) {
        Optional<String> id = file.text("id");
        if (id.isPresent() && !id.get().equals(folder.id())) {
            findings.error(file.lineOf("id"), "id-is-not-folder", id.get(), folder.id());
        }
        if (!KEBAB.matcher(folder.id()).matches()) {
            findings.error(file.lineOf("id"), "id-not-kebab", folder.id());
        }
        if (new OwnVariables(folder.id()).reserved()) {
            findings.error(file.lineOf("id"), "id-reserved", folder.id());
        }
        if (folder.id().length() > Folder.LONGEST_ID) {
            findings.error(file.lineOf("id"), "id-too-long", folder.id(), Folder.LONGEST_ID);
        }
    }

    private Profile profile(YamlMap file, String region) {
        return new Profile(file.text("name").orElse(""), file.text("opd").orElse(""), region, contact(file));
    }

    private Contact contact(YamlMap file) {
        if (!file.has("contact")) {
            findings.warning(file.line(), "no-contact");
            return new Contact("", "");
        }
        return file.map("contact")
                .map(contact -> {
                    contact.only("name", "email").require("name", "email");
                    return new Contact(
                            contact.text("name").orElse(""),
                            contact.text("email").orElse(""));
                })
                .orElse(new Contact("", ""));
    }

    private Credentials credentials(YamlMap file) {
        Optional<YamlMap> credentials = file.map("credentials");
        credentials.ifPresent(map -> map.only("key", "signing"));
        return new Credentials(
                credentials.flatMap(map -> variable(map, "key")), credentials.flatMap(map -> variable(map, "signing")));
    }

    private Optional<String> variable(YamlMap credentials, String key) {
        lines.put(Registration.CREDENTIALS + key, credentials.lineOf(key));
        Optional<String> name = credentials.text(key);
        OwnVariables variables = new OwnVariables(folder.id());
        if (name.isPresent() && !variables.has(name.get())) {
            findings.error(credentials.lineOf(key), "credential-not-variable", key, variables.named(key));
            return Optional.empty();
        }
        return name;
    }

    private List<Sending> sends(YamlMap file, String ownRegion) {
        List<Sending> sends = new ArrayList<>();
        for (YamlMap entry : file.maps("sends")) {
            entry.only("feed", "type", "regions").require("type");
            Optional<String> feed = feed(entry);
            Optional<String> type = entry.text("type");
            type.ifPresent(name -> new TypeNames(vocabulary.types()).checkExists(entry, name));
            List<String> regions = entry.has("regions")
                    ? RegionCodes.list(entry, "regions", vocabulary.regions())
                    : List.of(ownRegion);
            lines.put(Registration.SENDS + sends.size(), entry.line());
            sends.add(new Sending(feed, type.orElse(""), regions));
        }
        return sends;
    }

    private Optional<String> feed(YamlMap entry) {
        Optional<String> feed = entry.text("feed");
        if (feed.isPresent()
                && (!KEBAB.matcher(feed.get()).matches() || feed.get().equals("out"))) {
            findings.error(entry.lineOf("feed"), "feed-not-kebab", feed.get());
        }
        return feed;
    }

    private List<Reception> receives(YamlMap file) {
        ReceptionReader reader = new ReceptionReader(vocabulary, today);
        List<Reception> receives = new ArrayList<>();
        for (YamlMap entry : file.maps("receives")) {
            reader.read(entry).ifPresent(reception -> {
                lines.put(Registration.RECEIVES + receives.size(), entry.line());
                receives.add(reception);
            });
        }
        new ReceptionOrder(receives, vocabulary.types())
                .hidden()
                .forEach((hidden, by) -> findings.warning(
                        lines.get(Registration.RECEIVES + hidden),
                        "reception-never-reached",
                        lines.get(Registration.RECEIVES + by)));
        return receives;
    }

    private DeliverySettings delivery(YamlMap file) {
        return file.map("delivery")
                .map(map -> DeliveryReader.read(map, vocabulary.language()))
                .orElse(DeliverySettings.DEFAULT);
    }
}

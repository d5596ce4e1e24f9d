package id.opdhub.log;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** A real broker that lets in whoever has a password, over TLS, and to what a rule allows; with doors that are wrong. */
final class SecuredBroker implements AutoCloseable {

    static final String LOCKED_DOWN = "terbatas";
    static final String ADMINISTRATOR = "admin";
    private static final String HOST = "127.0.0.1:";

    private final Certificates certificates;
    private final Map<Door, Integer> ports = new HashMap<>();
    private final EmbeddedBroker broker;

    /** Where clients come in; but for the first, what is wrong with it. */
    enum Door {
        SECURE,
        EXPIRED,
        OTHERNAME,
        INTERNAL
    }

    SecuredBroker(Path folder) {
        certificates = new Certificates(folder);
        Stream.of(Door.values()).forEach(door -> ports.put(door, EmbeddedBroker.freePort()));
        Path data = folder.resolve("broker");
        String controller = HOST + EmbeddedBroker.freePort();
        Properties properties = BrokerProperties.of(data, HOST + "0", controller);
        properties.putAll(doors(controller));
        keystore(properties, Door.SECURE, certificates.keystore("secure", "ip:127.0.0.1", "-1d", 30));
        keystore(properties, Door.EXPIRED, certificates.keystore("expired", "ip:127.0.0.1", "-10d", 5));
        keystore(properties, Door.OTHERNAME, certificates.keystore("name", "dns:kafka.example", "-1d", 30));
        broker = EmbeddedBroker.start(data, properties, HOST + ports.get(Door.INTERNAL));
    }

    private Map<String, String> doors(String controller) {
        String listeners = "";
        String protocols = "CONTROLLER:PLAINTEXT";
        for (Door door : Door.values()) {
            listeners += door + "://" + HOST + ports.get(door) + ",";
            protocols += "," + door + ":" + (door == Door.INTERNAL ? "PLAINTEXT" : "SASL_SSL");
        }
        return Map.of(
                "listeners",
                listeners + "CONTROLLER://" + controller,
                "listener.security.protocol.map",
                protocols,
                "inter.broker.listener.name",
                Door.INTERNAL.name(),
                "sasl.enabled.mechanisms",
                "PLAIN",
                "authorizer.class.name",
                "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users",
                "User:ANONYMOUS;User:" + ADMINISTRATOR);
    }

    private static void keystore(Properties properties, Door door, Path keystore) {
        String prefix = "listener.name." + door.name().toLowerCase() + ".";
        properties.put(prefix + "ssl.keystore.location", keystore.toString());
        properties.put(prefix + "ssl.keystore.type", "PKCS12");
        properties.put(prefix + "ssl.keystore.password", Certificates.PASSWORD);
        properties.put(prefix + "ssl.key.password", Certificates.PASSWORD);
        properties.put(
                prefix + "plain.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required user_" + ADMINISTRATOR + "=\""
                        + password(ADMINISTRATOR) + "\" user_" + LOCKED_DOWN + "=\"" + password(LOCKED_DOWN) + "\";");
    }

    static String password(String user) {
        return "sandi-" + user;
    }

    Certificates certificates() {
        return certificates;
    }

    String address(Door door) {
        return HOST + ports.get(door);
    }

    /** As someone sets it who has read the manual. */
    Map<String, Object> client(Door door, String user, String password) {
        return Map.of(
                "bootstrap.servers",
                address(door),
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + user + "\" password=\""
                        + password + "\";",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificates.trusted().toString());
    }

    Map<String, Object> client(String user) {
        return client(Door.SECURE, user, password(user));
    }

    /** Of whoever runs the brokers, who may everything. */
    Admin administration() {
        return Admin.create(Map.of("bootstrap.servers", address(Door.INTERNAL)));
    }

    /** Allows the locked-down user something, on all that begins so. */
    void grant(ResourceType type, String prefix, AclOperation... operations) {
        PatternType pattern = type == ResourceType.CLUSTER ? PatternType.LITERAL : PatternType.PREFIXED;
        List<AclBinding> rules = Stream.of(operations)
                .map(operation -> new AclBinding(
                        new ResourcePattern(type, prefix, pattern),
                        new AccessControlEntry("User:" + LOCKED_DOWN, "*", operation, AclPermissionType.ALLOW)))
                .toList();
        try (Admin admin = administration()) {
            admin.createAcls(rules).all().get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        broker.close();
    }
}

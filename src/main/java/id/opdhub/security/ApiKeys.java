package id.opdhub.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.stream.Stream;

import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.Secrets;
import id.opdhub.registry.Systems;

/** Finds the caller that an API key belongs to. Keys are compared in constant time, as hashes. */
final class ApiKeys {

    private final Systems systems;
    private final Secrets secrets;
    private final OperatorSettings operators;

    ApiKeys(Systems systems, Secrets secrets, OperatorSettings operators) {
        this.systems = systems;
        this.secrets = secrets;
        this.operators = operators;
    }

    private record Holder(Caller caller, String variable) {}

    Optional<Caller> callerOf(String key) {
        byte[] presented = hash(key);
        return holders()
                .filter(holder -> secrets.find(holder.variable())
                        .filter(expected -> !expected.isBlank())
                        .filter(expected -> MessageDigest.isEqual(hash(expected), presented))
                        .isPresent())
                .map(Holder::caller)
                .findFirst();
    }

    private Stream<Holder> holders() {
        return Stream.concat(
                systems.all().stream().flatMap(ApiKeys::holder),
                operators.operators().entrySet().stream()
                        .map(operator -> new Holder(
                                new Caller(
                                        operator.getKey(), operator.getValue().roles()),
                                operator.getValue().keyEnv())));
    }

    private static Stream<Holder> holder(AgencySystem system) {
        return system.credentials().key().map(variable -> new Holder(Caller.system(system.id()), variable)).stream();
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

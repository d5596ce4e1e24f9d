package id.opdhub.mapping.unpacking;

import java.util.function.Supplier;

import id.opdhub.mapping.unpacking.UnpackComponent.Unpacked;

/**
 * Memory for what is unpacked, which may be a thousand times what came in. Who runs routes for many callers at once leaves
 * one with the exchange.
 */
@FunctionalInterface
public interface Room {

    /** Of the exchange. */
    String PROPERTY = "hub.room";

    /** Unpacks when it is this caller's turn; what comes out has its place until the call is over. */
    Unpacked unpacked(Supplier<Unpacked> unpacking);
}

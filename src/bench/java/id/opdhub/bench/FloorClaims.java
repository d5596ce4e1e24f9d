package id.opdhub.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

/** Deduplication by plain JDBC: one batch of inserts and one commit for each poll. */
final class FloorClaims implements AutoCloseable {

    private static final String TABLE = """
            create table if not exists floor_routed_event (
                source varchar(200) not null, event_id varchar(200) not null, content_hash varchar(43) not null,
                log_topic varchar(120) not null, log_partition integer not null, log_offset bigint not null,
                primary key (source, event_id))""";
    private static final String CLAIM =
            "insert into floor_routed_event values (?, ?, ?, ?, ?, ?) on conflict do nothing";

    private final Connection connection;
    private final PreparedStatement claim;

    FloorClaims(String database) throws SQLException {
        connection = DriverManager.getConnection(database);
        connection.createStatement().execute(TABLE);
        connection.setAutoCommit(false);
        claim = connection.prepareStatement(CLAIM);
    }

    /** How many of the events were new; an event that was not would end a measurement. */
    int claim(List<FloorEvent> events) throws SQLException {
        for (FloorEvent event : events) {
            claim.setString(1, event.source());
            claim.setString(2, event.id());
            claim.setString(3, hash(event));
            claim.setString(4, event.consumed().topic());
            claim.setInt(5, event.consumed().partition());
            claim.setLong(6, event.consumed().offset());
            claim.addBatch();
        }
        int fresh = 0;
        for (int inserted : claim.executeBatch()) {
            fresh += inserted;
        }
        connection.commit();
        return fresh;
    }

    /** Of what the event says, without what the hub added: the mappings write fields in one order. */
    private static String hash(FloorEvent event) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            OutputStream hashed = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
            try (JsonGenerator json = FloorEvent.JSON.createGenerator(hashed)) {
                json.writeStartObject();
                for (var field : event.data().properties()) {
                    if (!field.getKey().equals("asal") && !field.getKey().equals("mutu")) {
                        json.writeFieldName(field.getKey());
                        FloorEvent.JSON.writeTree(json, field.getValue());
                    }
                }
                json.writeEndObject();
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

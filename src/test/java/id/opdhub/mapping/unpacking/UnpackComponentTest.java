package id.opdhub.mapping.unpacking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.opdhub.mapping.UnreadablePayload;
import id.opdhub.mapping.writing.Form;

/** One payload comes out of an archive or a form; what hides too much, or the wrong thing, is refused. */
class UnpackComponentTest {

    private final CamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void start() {
        camel.addComponent("unzip", UnpackComponent.ofArchives());
        camel.addComponent("part", UnpackComponent.ofForms());
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void takesTheFileOutOfAnArchiveWhereverItLies() throws IOException {
        Exchange done = sent(
                "unzip:penduduk*.csv", zip(Map.of("../../a/penduduk_2026.csv", "nik;nama", "foto/1.jpg", "x")), "");

        assertThat(done.getMessage().getBody(String.class)).isEqualTo("nik;nama");
        assertThat(done.getMessage().getHeaders()).isEqualTo(Map.of(Exchange.CONTENT_TYPE, "text/csv"));
    }

    @Test
    void refusesAnArchiveWithoutTheOneFile() throws IOException {
        assertRefused("unzip:*.csv", zip(Map.of("a.txt", "x")), "", "zip-tanpa-berkas");
        assertRefused("unzip:*.csv", zip(Map.of("a.csv", "x", "b.csv", "y")), "", "zip-banyak-berkas");
        assertRefused("unzip:*.csv", "bukan zip".getBytes(StandardCharsets.UTF_8), "", "zip-rusak");
        byte[] whole = zip(Map.of("a.csv", "x".repeat(5_000)));
        assertRefused("unzip:*.csv", Arrays.copyOf(whole, 40), "", "zip-rusak");
    }

    @Test
    void stopsReadingWhatUnpacksWithoutEnd() throws IOException {
        byte[] bomb = zip(Map.of("a.txt", "0".repeat(21 << 20), "b.csv", "x"));

        assertThat(bomb.length).isLessThan(100_000);
        assertRefused("unzip:*.csv", bomb, "", "zip-batas");
        Map<String, String> many = new TreeMap<>();
        for (int number = 0; number < 1_001; number++) {
            many.put(number + ".txt", "");
        }
        assertRefused("unzip:*.csv", zip(many), "", "zip-batas");
    }

    @Test
    void leavesAnArchiveInAnArchiveAsItIs() throws IOException {
        byte[] inner = zip(Map.of("a.csv", "x"));
        ByteArrayOutputStream outer = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(outer)) {
            archive.putNextEntry(new ZipEntry("isi.zip"));
            archive.write(inner);
        }
        assertRefused("unzip:*.csv", outer.toByteArray(), "", "zip-tanpa-berkas");
        assertThat(sent("unzip:*.zip", outer.toByteArray(), "").getMessage().getHeader(Exchange.CONTENT_TYPE))
                .isEqualTo("application/zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/octet-stream"})
    void takesTheFileOutOfAForm(String type) throws IOException {
        var form = Form.MULTIPART.write(new ObjectMapper()
                .readTree("{\"desa\":\"1306012001\",\"berkas\":{\"@filename\":\"a b.csv\",\"@type\":\"" + type
                        + "\",\"#text\":\"nik;nama\\r\\n\"}}"));
        Exchange done = sent("part:berkas", form.text().getBytes(StandardCharsets.UTF_8), form.contentType());

        assertThat(done.getMessage().getBody(String.class)).isEqualTo("nik;nama\r\n");
        assertThat(done.getMessage().getHeaders()).isEqualTo(Map.of(Exchange.CONTENT_TYPE, "text/csv"));
        assertRefused(
                "part:lain", form.text().getBytes(StandardCharsets.UTF_8), form.contentType(), "formulir-tanpa-berkas");
    }

    @Test
    void refusesAFormInWhichOneFileWouldHideAnother() throws IOException {
        assertRefused("part:berkas", "{\"berkas\": [\"a\", \"b\"]}", "formulir-banyak-berkas");
        assertRefused(
                "part:berkas", "{\"berkas\": \"a\", \"foto\": [0" + ",1".repeat(99) + "]}", "formulir-banyak-bagian");
    }

    @Test
    void unpacksWhereTheCallerHasRoomForIt() throws IOException {
        byte[] zip = zip(Map.of("a.csv", "nik;nama"));
        List<byte[]> counted = new ArrayList<>();
        Room room = unpacking -> {
            counted.add(unpacking.get().body());
            throw new IllegalStateException("no room");
        };
        Exchange done = camel.createProducerTemplate().send("unzip:*.csv", exchange -> {
            exchange.getMessage().setBody(zip);
            exchange.setProperty(Room.PROPERTY, room);
        });

        assertThat(done.getException()).hasMessage("no room");
        assertThat(counted).containsExactly("nik;nama".getBytes(StandardCharsets.UTF_8));
        assertThat(done.getMessage().getBody()).isEqualTo(zip);
    }

    @Test
    void refusesWhatIsNoFormOfParts() {
        byte[] body = "--x\r\nContent-Dis".getBytes(StandardCharsets.UTF_8);
        assertRefused("part:berkas", body, "text/csv", "formulir-tanpa-berkas");
        assertRefused("part:berkas", body, "multipart/form-data; boundary=x", "formulir-rusak");
        assertRefused("part:berkas", new byte[0], "multipart/form-data; boundary=x", "formulir-tanpa-berkas");
    }

    private void assertRefused(String uri, String fields, String code) throws IOException {
        var form = Form.MULTIPART.write(new ObjectMapper().readTree(fields));
        assertRefused(uri, form.text().getBytes(StandardCharsets.UTF_8), form.contentType(), code);
    }

    private void assertRefused(String uri, byte[] body, String contentType, String code) {
        Exception failure = sent(uri, body, contentType).getException();
        assertThatThrownBy(() -> {
                    throw failure;
                })
                .isInstanceOfSatisfying(UnreadablePayload.class, fault -> assertThat(fault.code())
                        .isEqualTo(code));
    }

    private Exchange sent(String uri, byte[] body, String contentType) {
        return camel.createProducerTemplate().send(uri, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, contentType);
        });
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                archive.putNextEntry(new ZipEntry(file.getKey()));
                archive.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}

package id.opdhub.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.context.annotation.Profile;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.opdhub.registry.Secrets;

/**
 * Stands in for a small receiver before clients of MANTRA, the service bus that Kominfo ran earlier: it takes the hub's
 * deliveries, and the clients ask it for pages of rows as they always did. Whoever asks for one person is refused, since
 * MANTRA has the number in the address.
 */
@Profile("local")
@RestController
class MantraController {

    static final String SYSTEM = "kominfo-oku";
    static final String ACCESS_KEY = "KOMINFO_OKU_ACCESS_KEY";
    static final String LIST = "/simulator/" + SYSTEM + "/mantra/json/bkpsdm/simpeg/lihat_pegawai";

    private static final Pattern ASKED = Pattern.compile(Pattern.quote(LIST) + "(?:/page=([1-9][0-9]{0,5}))?");
    private static final int PAGE = 10;

    private final SimulatorController deliveries;
    private final Secrets secrets;
    private final ObjectMapper json;
    private final StaffRows staff = new StaffRows();

    MantraController(SimulatorController deliveries, Secrets secrets, ObjectMapper json) {
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.json = json;
    }

    /** Checked and shown as with every stand-in; kept only when it was taken. */
    @PostMapping("/simulator/" + SYSTEM)
    ResponseEntity<Void> receive(
            @RequestHeader HttpHeaders headers,
            @RequestHeader("ce-subject") String subject,
            @RequestHeader("ce-time") @DateTimeFormat(iso = ISO.DATE_TIME) OffsetDateTime time,
            InputStream content)
            throws IOException {
        byte[] body = content.readNBytes(SimulatorController.LARGEST + 1);
        ResponseEntity<Void> answer = deliveries.receive(SYSTEM, headers, new ByteArrayInputStream(body));
        if (answer.getStatusCode().is2xxSuccessful()) {
            staff.take(subject, time, json.readTree(body));
        }
        return answer;
    }

    /** The address is looked at before anything else, whatever was called; no answer repeats any of it. */
    @RequestMapping("/simulator/" + SYSTEM + "/mantra/**")
    ResponseEntity<ObjectNode> ask(
            HttpServletRequest request, @RequestHeader(name = "AccessKey", defaultValue = "") String key) {
        String path = request.getRequestURI();
        if (PersonNumber.isIn(path + "?" + request.getQueryString())) {
            return refusal(
                    HttpStatus.BAD_REQUEST,
                    "Alamat memuat nomor orang (NIK, NIP), padahal alamat tercatat di banyak tempat. Mintalah per halaman:"
                            + " lihat_pegawai/page=1 / The address holds the number of a person, and addresses are"
                            + " logged in many places. Ask for pages: lihat_pegawai/page=1");
        }
        if (secrets.find(ACCESS_KEY).filter(key::equals).isEmpty()) {
            return refusal(HttpStatus.FORBIDDEN, "AccessKey tidak dikenal / AccessKey is not known");
        }
        Matcher asked = ASKED.matcher(path);
        if (!asked.matches() || !request.getMethod().equals(HttpMethod.GET.name())) {
            return refusal(HttpStatus.NOT_FOUND, "Metode tidak ada / There is no such method");
        }
        return ResponseEntity.ok(page(asked.group(1) == null ? 1 : Integer.parseInt(asked.group(1))));
    }

    private ObjectNode page(int number) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("response").putObject("data").putArray("lihat_pegawai").addAll(staff.page(number, PAGE));
        return answer;
    }

    private static ResponseEntity<ObjectNode> refusal(HttpStatus status, String message) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("response").put("message", message).putObject("data");
        return ResponseEntity.status(status).body(answer);
    }
}

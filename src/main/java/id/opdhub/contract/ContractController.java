package id.opdhub.contract;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import id.opdhub.security.Problems;

/** Tells how to speak with the hub as it is at this moment; whoever has the answer already gets none. */
@RestController
class ContractController {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LiveSystems systems;
    private final OpenApi openApi;
    private final AsyncApi asyncApi;

    ContractController(LiveSystems systems, OpenApi openApi, AsyncApi asyncApi) {
        this.systems = systems;
        this.openApi = openApi;
        this.asyncApi = asyncApi;
    }

    @GetMapping("/v1/openapi.json")
    ResponseEntity<byte[]> openApi(HttpServletRequest request) {
        Locale language = Problems.language(request);
        return answer(openApi.of(systems.now(), language), language);
    }

    @GetMapping("/v1/asyncapi.json")
    ResponseEntity<byte[]> asyncApi(HttpServletRequest request) {
        Locale language = Problems.language(request);
        return answer(asyncApi.of(systems.now(), language), language);
    }

    /** A 304 for who names the tag of what it would get is Spring's doing. */
    private static ResponseEntity<byte[]> answer(ObjectNode document, Locale language) {
        byte[] body = bytes(document);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .eTag(DigestUtils.md5DigestAsHex(body))
                .body(body);
    }

    private static byte[] bytes(ObjectNode document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree could not be written as JSON", impossible);
        }
    }
}

package id.opdhub.contract;

import static id.opdhub.contract.Documents.LEGACY;
import static id.opdhub.contract.Documents.REGISTER;
import static id.opdhub.contract.Documents.RESIDENT;
import static id.opdhub.contract.Documents.VILLAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calls of the hub as OpenAPI: all there are, no other, and those of the systems that are live. */
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final JsonNode DOCUMENT = Documents.openApi(Locale.ENGLISH, VILLAGE, REGISTER, LEGACY);

    @Test
    void describesEveryCallThatAControllerTakesAndNoOther() {
        assertThat(calls(Documents.openApi(Locale.ENGLISH)))
                .isEqualTo(mappings())
                .isNotEmpty();
    }

    @Test
    void describesTheFeedsThatAreCalled() {
        JsonNode feed = DOCUMENT.at("/paths/~1v1~1in~1desa-uji~1penduduk/post");

        assertThat(feed.at("/requestBody/content").fieldNames()).toIterable().containsExactly("text/csv");
        assertThat(feed.at("/x-record-types/0").asText()).isEqualTo(RESIDENT);
        assertThat(feed.at("/responses/202").isObject()).isTrue();
        assertThat(feed.at("/responses/503/$ref").asText()).endsWith("ComeBack");
        assertThat(DOCUMENT.path("paths").fieldNames())
                .toIterable()
                .noneMatch(path -> path.startsWith("/v1/in/siak-uji"));
    }

    @Test
    void describesWhatEachCalledDestinationIsGiven() {
        JsonNode webhooks = DOCUMENT.path("webhooks");

        assertThat(webhooks.fieldNames()).toIterable().containsExactlyInAnyOrder("desa-uji", "lama-uji");
        assertThat(webhooks.at("/desa-uji/post/requestBody/content").fieldNames())
                .toIterable()
                .containsExactly("application/cloudevents+json");
        assertThat(webhooks.at("/lama-uji/post/requestBody/content").fieldNames())
                .toIterable()
                .containsExactly("application/xml");
        assertThat(webhooks.at("/desa-uji/parameters").findValuesAsText("name"))
                .contains("webhook-id", "webhook-signature", "ce-type", "ce-kodewilayah")
                .doesNotHaveDuplicates();
    }

    @Test
    void speaksBothLanguages() {
        JsonNode indonesian = Documents.openApi(Locale.forLanguageTag("id"), VILLAGE);

        assertThat(indonesian.at("/paths/~1v1~1types/get/summary").asText()).isEqualTo("Jenis rekaman");
        assertThat(DOCUMENT.at("/paths/~1v1~1types/get/summary").asText()).isEqualTo("Record types");
    }

    private static Set<String> calls(JsonNode document) {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(part -> part.getKey())
                        .filter(METHODS::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> mappings() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scan.findCandidateComponents("id.opdhub").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(OpenApiTest::mappings)
                .filter(mapping -> mapping.contains(" /v1/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> mappings(Class<?> controller) {
        RequestMapping common = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        String start = common == null ? "" : common.path()[0];
        return Stream.of(controller.getDeclaredMethods())
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .filter(mapping -> mapping != null && mapping.method().length == 1)
                .map(mapping -> mapping.method()[0] + " " + start + String.join("", mapping.path()));
    }
}

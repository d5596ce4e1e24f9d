package id.opdhub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Component;

/** Who may know whom, as each package-info says, and what a class may not be called. */
@AnalyzeClasses(packages = "id.opdhub", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "id.opdhub.";

    @ArchTest
    static final ArchRule RECORD_KNOWS_NOBODY = mayUse("record");

    @ArchTest
    static final ArchRule MAPPING = mayUse("mapping", "record");

    @ArchTest
    static final ArchRule REGISTRY = mayUse("registry", "record", "mapping");

    @ArchTest
    static final ArchRule LOG = mayUse("log", "record");

    @ArchTest
    static final ArchRule HTTP = mayUse("http");

    @ArchTest
    static final ArchRule JOURNAL = mayUse("journal", "record", "log");

    @ArchTest
    static final ArchRule SECURITY = mayUse("security", "registry");

    @ArchTest
    static final ArchRule INGEST =
            mayUse("ingest", "record", "registry", "mapping", "security", "journal", "log", "http");

    @ArchTest
    static final ArchRule ROUTING = mayUse("routing", "record", "mapping", "registry", "journal", "log");

    @ArchTest
    static final ArchRule DELIVERY = mayUse("delivery", "record", "registry", "mapping", "journal", "log", "http");

    @ArchTest
    static final ArchRule SIMULATOR = mayUse("simulator", "record", "registry", "log");

    @ArchTest
    static final ArchRule CONTRACT = mayUse("contract", "record", "registry", "log", "security", "delivery");

    @ArchTest
    static final ArchRule DOCTOR = mayUse("doctor", "record", "registry", "mapping", "log", "ingest", "simulator");

    @ArchTest
    static final ArchRule NO_CIRCLES =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles().because("a record goes one way");

    @ArchTest
    static final ArchRule BEANS_ARE_FOUND_BY_NAME = classes()
            .that()
            .areMetaAnnotatedWith(Component.class)
            .and()
            .areNotAssignableTo(OpdHub.class)
            .should()
            .haveNameMatching(".*(Configuration|Controller|Advice)")
            .because("a start reads no other class for beans");

    @ArchTest
    static final ArchRule RECORD_IS_PLAIN = noClasses()
            .that()
            .resideInAPackage(ROOT + "record..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache.camel..", "org.apache.kafka..")
            .because("what a record is must be testable in milliseconds");

    @ArchTest
    static final ArchRule KAFKA_STAYS_IN_THE_LOG = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "log..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "kafka..")
            .because("only one place knows which settings lose data");

    @ArchTest
    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Service)")
            .because("such a name says that the noun was not found");

    /** A package may use those named, whatever lies below them, itself, and what is not ours. */
    private static ArchRule mayUse(String user, String... used) {
        List<String> allowed = Stream.concat(Stream.of(user), Arrays.stream(used))
                .map(ROOT::concat)
                .toList();
        DescribedPredicate<JavaClass> known = DescribedPredicate.describe(
                "allowed by its package-info",
                type -> !type.getPackageName().startsWith(ROOT.substring(0, ROOT.length() - 1))
                        || allowed.stream().anyMatch(type.getPackageName()::startsWith));
        return classes()
                .that()
                .resideInAPackage(ROOT + user + "..")
                .should()
                .onlyDependOnClassesThat(known)
                .because("the stages of a record's path know only what their package-info names");
    }
}

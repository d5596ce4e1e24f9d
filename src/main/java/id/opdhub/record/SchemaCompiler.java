package id.opdhub.record;

import java.util.List;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InvalidSchemaException;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.regex.RegularExpression;

/**
 * Makes a schema ready to validate with: JSON Schema 2020-12 with formats asserted, patterns in linear time, our own
 * dates, and no keyword that nobody knows, since a misspelt one would silently check nothing.
 */
final class SchemaCompiler {

    static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .format(format("date", Rfc3339::isDate))
            .format(format("date-time", Rfc3339::isDateTime))
            .unknownKeywordFactory(SchemaCompiler::annotationOrNothing)
            .build();

    private SchemaCompiler() {}

    /** @throws IllegalArgumentException naming file and pointer of what is wrong */
    static Schema compile(String file, JsonNode schema) {
        // A registry for each file: two types may use the same $id while one replaces the other.
        SchemaRegistry registry = registry();
        List<Error> errors = registry.getSchema(SchemaLocation.of(DRAFT)).validate(schema);
        if (!errors.isEmpty()) {
            Error first = errors.get(0);
            throw new IllegalArgumentException(file + '#' + first.getInstanceLocation() + ": " + first.getMessage());
        }
        try {
            Schema compiled = registry.getSchema(schema);
            compiled.initializeValidators();
            return compiled;
        } catch (SchemaException refused) {
            throw new IllegalArgumentException(file + ": " + refused.getMessage(), refused);
        }
    }

    private static SchemaRegistry registry() {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .regularExpressionFactory(SchemaCompiler::linear)
                .build();
        return SchemaRegistry.withDialect(DIALECT, builder -> builder.schemaRegistryConfig(config));
    }

    private static RegularExpression linear(String pattern) {
        if (PatternSize.isTooBig(pattern)) {
            throw new InvalidSchemaException(
                    Error.builder().message("a pattern is too big").build());
        }
        Pattern compiled = Pattern.compile(pattern);
        return text -> compiled.matcher(text).find();
    }

    private static Keyword annotationOrNothing(String keyword, SchemaContext context) {
        if (keyword.startsWith("x-")) {
            return new NonValidationKeyword(keyword);
        }
        throw new InvalidSchemaException(Error.builder()
                .message("\"" + keyword + "\" is no keyword of JSON Schema; keywords of our own begin with x-")
                .build());
    }

    private static Format format(String name, Predicate<String> matches) {
        return new Format() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public boolean matches(ExecutionContext context, String text) {
                return matches.test(text);
            }
        };
    }
}

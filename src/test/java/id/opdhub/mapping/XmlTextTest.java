package id.opdhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an integration engineer meets in XML, one line per case: the document, and the tree that a mapping sees. */
class XmlTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // Texts stay texts, as they are.
                "<a><nik>0130601200100001</nik><n> 1.50 </n></a> | {'a':{'nik':'0130601200100001','n':' 1.50 '}}",
                "<a><b/><c></c><d> </d></a> | {'a':{'b':'','c':'','d':' '}}",
                "<a/> | {'a':''}",
                // Attributes beside elements of the same name.
                "<a b='1'><b>2</b></a> | {'a':{'@b':'1','b':'2'}}",
                "<a b='1'>x</a> | {'a':{'@b':'1','#text':'x'}}",
                "<a b='1'/> | {'a':{'@b':'1','#text':''}}",
                "<a b='1'> <c/> </a> | {'a':{'@b':'1','c':''}}",
                // One, two, three.
                "<a><b>1</b></a> | {'a':{'b':'1'}}",
                "<a><b>1</b><c/><b>2</b><b x='3'/></a> | {'a':{'b':['1','2',{'@x':'3','#text':''}],'c':''}}",
                // Mixed text keeps its sentence.
                "<a>Jalan <b>rusak</b> di Tiku</a> | {'a':{'b':'rusak','#text':'Jalan rusak di Tiku'}}",
                "<a>x<b>y<c>z</c></b></a> | {'a':{'b':{'c':'z','#text':'yz'},'#text':'xyz'}}",
                // What belongs to XML, not to the record.
                "<?xml version='1.0'?><!-- c --><?p i?><a>1<!-- c -->2<?p i?>3</a><!-- c --> | {'a':'123'}",
                "<a><![CDATA[<b> & ]]>]]&gt;</a> | {'a':'<b> & ]]>'}",
                // Names as they are locally, whatever the prefix is today.
                "<s:E xmlns:s='urn:s' xmlns='urn:a'><s:B><c s:d='1'/></s:B></s:E> | {'E':{'B':{'c':{'@d':'1','#text':''}}}}",
                "<a xmlns:p='urn:p'><t>1</t><p:t>2</p:t></a> | {'a':{'t':['1','2']}}",
                // XML Schema's own attributes are not data.
                "<a xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:noNamespaceSchemaLocation='http://127.0.0.1:9/x'><b"
                        + " i:type='xs:string'>1</b><c i:nil='true'/></a> | {'a':{'b':'1','c':null}}",
            })
    void documentsBecomeTrees(String xml, String tree) {
        assertThat(read(xml)).isEqualTo(Languages.json(tree));
    }

    @Test
    void endsOfLinesAreThoseOfXml() {
        assertThat(read("<a>x\r\ny</a>").path("a").asText()).isEqualTo("x\ny");
    }

    @Test
    void charactersByNumberAndXmlsOwnEntitiesAreText() {
        assertThat(read("<a>&lt;&amp;&gt;&quot;&apos;&#xe9;&#233;&#x1F600;</a>")
                        .path("a")
                        .asText())
                .isEqualTo("<&>\"'\u00e9\u00e9\ud83d\ude00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a>RAHASIA | 1:10 | xml-rusak",
                "<a>\\n<b>RAHASIA</c></a> | 2: | xml-rusak",
                "<a>RAHASIA</a><b/> | 1: | xml-rusak",
                "<a>RAHASIA</a>x | 1: | xml-rusak",
                "RAHASIA | 1:1 | xml-rusak",
                "<a b=RAHASIA/> | 1: | xml-rusak",
                "<a b='RAHASIA' b='2'/> | 1: | xml-ganda",
                "<a xmlns:x='u' xmlns:y='u' x:b='RAHASIA' y:b='2'/> | 1: | xml-ganda",
                "<RAHASIA:a/> | 1: | xml-rusak",
                "<a>&#0;</a> | 1: | xml-rusak",
                "<a>&#xD800;</a> | 1: | xml-rusak",
                "<a>\\u0001</a> | 1:4 | xml-rusak",
                "<a>\\n RAHASIA&nbsp;</a> | 2: | xml-entitas",
                "<a b='RAHASIA&nbsp;'/> | 1: | xml-entitas",
                "<a limit='1' limit='2'/> | 1: | xml-ganda",
                "<!DOCTYPE html><html/> | 1: | xml-dtd",
                "<!DOCTYPE a [<!ENTITY x 'RAHASIA'>]><a>&x;</a> | 1: | xml-dtd",
                "<!DOCTYPE a SYSTEM 'file:///RAHASIA'><a/> | 1: | xml-dtd",
                "<!DOCTYPE a [<!ENTITY x | 1: | xml-",
                "<?xml version='1.0' encoding='koi8-r'?><a/> | 1:1 | xml-pengodean",
                "<?xml version='1.0' encoding='ISO-8859-1'?><a/> | 1:1 | xml-pengodean",
                "` ` | 1:1 | kosong",
            })
    void unreadableXmlIsNamedByPlaceAndRule(String xml, String place, String code) {
        String document = xml.replace('\'', '"').replace("\\n", "\n").replace("\\u0001", "\u0001");
        assertUnreadable(document.getBytes(StandardCharsets.UTF_8), "text/xml; charset=utf-8", place, code);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, , UTF-8",
        "ISO-8859-1, , ISO-8859-1",
        "iso-8859-1, iso-8859-1, ISO-8859-1",
        "windows-1252, , windows-1252",
        "UTF-16, , UTF-16",
        "UTF-16, utf-16, UTF-16LE",
        "UTF-16, , UTF-16LE",
        ", iso-8859-1, ISO-8859-1",
        ", , UTF-16BE",
        ", , UTF-8",
    })
    void readsTheCharacterSetThatTheDocumentNames(String declared, String stated, String real) {
        String declaration = declared == null ? "" : " encoding=\"" + declared + "\"";
        String document = "<?xml version=\"1.0\"" + declaration + "?><a>Café</a>";
        JsonNode root = tree(
                document.getBytes(Charset.forName(real)),
                "application/xml" + (stated == null ? "" : "; charset=" + stated));
        assertThat(root.path("a").asText()).isEqualTo("Café");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, , ISO-8859-1, 1:45, bukan-teks",
        "UTF-8, iso-8859-1, UTF-8, 1:1, xml-pengodean",
        "ISO-8859-1, utf-8, ISO-8859-1, 1:1, xml-pengodean",
        "ISO-8859-1, , UTF-16, 1:1, xml-pengodean",
        "UTF-8, , UTF-16LE, 1:1, xml-pengodean",
        "UTF-7, , UTF-8, 1:1, xml-pengodean",
    })
    void refusesToGuessTheCharacterSet(String declared, String stated, String real, String place, String code) {
        String document = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?><a>Café</a>";
        assertUnreadable(
                document.getBytes(Charset.forName(real)),
                "application/xml" + (stated == null ? "" : "; charset=" + stated),
                place,
                code);
    }

    @Test
    void functionsTakeTheTextOfAnElement() {
        assertThat(mapped(
                        "{\"x\": text(.a), \"y\": digits(.b), \"z\": text(.c)}",
                        "<d><a p='1'> x </a><b q='2'>1.2</b><c r='3'/></d>"))
                .isEqualTo("{\"x\":\"x\",\"y\":\"12\"}");
    }

    @Test
    void oneElementIsAListWhereTheMappingSaysSo() {
        String each = "{\"x\": [for (list(.b)) text(.)]}";
        assertThat(mapped(each, "<a><b>1</b></a>")).isEqualTo("{\"x\":[\"1\"]}");
        assertThat(mapped(each, "<a><b>1</b><b i='2'>2</b></a>")).isEqualTo("{\"x\":[\"1\",\"2\"]}");
        assertThat(mapped(each, "<a><c/></a>")).isEqualTo("{\"x\":[]}");
    }

    private static String mapped(String expression, String xml) {
        return Languages.mapping(expression).apply(read(xml).iterator().next()).toString();
    }

    private static JsonNode read(String xml) {
        return tree(xml.getBytes(StandardCharsets.UTF_8), "application/xml");
    }

    private static JsonNode tree(byte[] bytes, String contentType) {
        return ((Payload.Tree) PayloadReader.read(bytes, contentType)).root();
    }

    private static void assertUnreadable(byte[] bytes, String contentType, String place, String code) {
        assertThatThrownBy(() -> PayloadReader.read(bytes, contentType))
                .isInstanceOfSatisfying(UnreadablePayload.class, e -> {
                    assertThat(e.line() + ":" + e.column()).startsWith(place);
                    assertThat(e.code()).startsWith(code);
                    assertThat(e.getMessage()).doesNotContain("RAHASIA");
                })
                .hasNoCause();
    }
}

package org.patchbay.http.form;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Test;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.wire.WireText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** XML as specification 18.7 has it, and XML whatever comes. */
public class XmlDocumentTest {
    private static final AmiMessage PING = AmiMessage.of("action", "ping");

    private static String xml(String answer) {
        return xml(answer, PING);
    }

    private static String xml(String answer, AmiMessage request) {
        byte[] rendered = Form.XML.render(WireText.encode(answer), request, false);
        return new String(rendered, StandardCharsets.UTF_8);
    }

    private static String framed(String elements) {
        return "<ajax-response>\n" + elements + "</ajax-response>\n";
    }

    private static String response(String inside) {
        return "<response type='object' id='unknown'><generic" + inside + " /></response>\n";
    }

    private static Document parse(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) throws SAXParseException {
                throw e;
            }

            @Override
            public void error(SAXParseException e) throws SAXParseException {
                throw e;
            }

            @Override
            public void fatalError(SAXParseException e) throws SAXParseException {
                throw e;
            }
        });
        return builder.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    public void aPacketIsAnElementAndAHeaderAnAttribute() {
        assertEquals(
                framed(response(" response='Success' ping='Pong'") + response(" event='X'")),
                xml("Response: Success\r\nPing: Pong\r\n\r\nEvent: X\r\n\r\n"));
        assertEquals(framed(""), xml(""));
    }

    @Test
    public void namesAreSmallAndPlain() {
        assertEquals(
                framed(response(" x_y_z='1' __a='2' _1st='3' _='4' _xmlns='5' ___='6'")),
                xml("X-Y.Z: 1\r\n  A: 2\r\n1st: 3\r\n: 4\r\nXmlNs: 5\r\n\u20ac: 6\r\n\r\n"));
    }

    @Test
    public void aNameThatComesAgainIsNumbered() {
        assertEquals(framed(response(" a='1' a-2='2' a-3='3'")), xml("A: 1\r\nA: 2\r\nA: 3\r\n\r\n"));
        assertEquals(
                framed(response(" x_y='1' x_y-2='2' x_y-3='3' x_y-4='4'")),
                xml("X-Y: 1\r\nx_y: 2\r\nX-Y: 3\r\nX y: 4\r\n\r\n"));
    }

    @Test
    public void valuesAreTrimmedAndEscaped() {
        assertEquals(framed(response(" a='&lt;b&gt;&amp;&quot;&apos; x'")), xml("A:   <b>&\"' x  \r\n\r\n"));
    }

    @Test
    public void fromTheFirstLineWithoutAColonOnAllIsOpaque() {
        assertEquals(
                framed(response(" response='Follows' opaque_data='One\n two: 2\n--END COMMAND--'")),
                xml("Response: Follows\r\nOne\n two: 2\n--END COMMAND--\r\n\r\n"));
        assertEquals(framed(response(" opaque_data='x' opaque_data-2='y'")), xml("Opaque-Data: x\r\ny\r\n\r\n"));
    }

    @Test
    public void theRequestNamesTheElements() {
        AmiMessage request = AmiMessage.of("ajaxdest", "here").with("ajaxobjtype", "thing");
        assertEquals(
                framed("<response type='object' id='here'><thing a='1' /></response>\n"), xml("A: 1\r\n\r\n", request));
        AmiMessage evil = AmiMessage.of("ajaxdest", "'/><x a='").with("ajaxobjtype", "x><script");
        assertEquals(
                framed("<response type='object' id='&apos;/&gt;&lt;x a=&apos;'><generic a='1' /></response>\n"),
                xml("A: 1\r\n\r\n", evil));
    }

    @Test
    public void whatXmlCannotCarryIsReplaced() throws Exception {
        String text = xml("A: \u0001\u001b[1m\udce9\ufffe\u00e9 \ud83d\ude00\r\n\r\n");
        assertEquals(framed(response(" a='\ufffd\ufffd[1m\u00e9\ufffd\u00e9 \ud83d\ude00'")), text);
        parse(text);
    }

    @Test
    public void whateverComesIsXml() throws Exception {
        Random random = new Random(20261123);
        String alphabet = "abA-_ :=<>&'\"\r\n\r\n;.[]1\u0000\u0007\u00e9\udc80\udcff\ud800";
        for (int round = 0; round < 5_000; round++) {
            StringBuilder answer = new StringBuilder();
            for (int i = random.nextInt(120); i > 0; i--) {
                answer.append(
                        random.nextInt(12) == 0
                                ? (char) random.nextInt(0x10000)
                                : alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String noise = answer.toString();
            String name = noise.replaceAll("[\\r\\n\\x00]", "");
            AmiMessage request = AmiMessage.ofLines(
                    java.util.List.of("ajaxdest: " + name, "ajaxobjtype: " + name.substring(name.length() / 2)));
            Document document = parse(xml(noise, request));
            Element root = document.getDocumentElement();
            assertEquals("ajax-response", root.getNodeName());
        }
    }
}

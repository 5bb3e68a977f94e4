package org.patchbay.http.form;

import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.wire.WireText;

/** How the answer to a message looks. */
public enum Form {
    /** As it is over TCP. */
    RAW("text/plain") {
        @Override
        public byte[] render(byte[] answer, AmiMessage request, boolean digest) {
            return answer;
        }
    },
    /** A page with a form to try it. */
    HTML("text/html") {
        @Override
        public byte[] render(byte[] answer, AmiMessage request, boolean digest) {
            return WireText.encode(HtmlPage.of(WireText.decode(answer), digest));
        }
    },
    /** For scripts of a browser. */
    XML("text/xml") {
        @Override
        public byte[] render(byte[] answer, AmiMessage request, boolean digest) {
            return WireText.encode(XmlDocument.of(WireText.decode(answer), request));
        }
    };

    private final String contentType;

    Form(String contentType) {
        this.contentType = contentType;
    }

    /** What the answer is called. */
    public String contentType() {
        return contentType;
    }

    /**
     * The body of the answer.
     *
     * @param answer what the manager said
     * @param request what it was asked
     * @param digest whether the page is one of those with HTTP digest
     */
    public abstract byte[] render(byte[] answer, AmiMessage request, boolean digest);
}

package org.patchbay.http.session;

import java.util.ArrayList;
import java.util.List;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.http.form.Form;
import org.patchbay.http.wire.ErrorPage;
import org.patchbay.http.wire.HttpField;
import org.patchbay.http.wire.HttpRequest;
import org.patchbay.http.wire.HttpResponse;
import org.patchbay.http.wire.Site;
import org.patchbay.http.wire.Visitor;

/**
 * A message for the manager that came over HTTP, and who is to be answered in which form.
 *
 * @param message the message
 * @param form how the answer looks
 * @param request what carried it
 * @param visitor who sent it
 * @param desk takes the answer
 */
public record Query(AmiMessage message, Form form, HttpRequest request, Visitor visitor, Site.Desk desk) {
    /** Answers with what the manager said; without cookies it is one of the pages with HTTP digest. */
    void answer(byte[] answer, boolean tooLong, List<HttpField> cookies) {
        if (tooLong) {
            desk.answer(ErrorPage.ANSWER_TOO_LONG);
            return;
        }
        List<HttpField> fields = new ArrayList<>();
        fields.add(new HttpField(HttpResponse.CONTENT_TYPE, form.contentType()));
        fields.addAll(cookies);
        if (form == Form.HTML) {
            // Its form acts in the name of who is logged in; nobody else's page may lie over it.
            fields.add(new HttpField("X-Frame-Options", "DENY"));
        }
        byte[] body = form.render(answer, message, cookies.isEmpty());
        desk.answer(new HttpResponse("200 OK", fields, body));
    }
}

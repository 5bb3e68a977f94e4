package org.patchbay.http;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.http.form.Parameters;
import org.patchbay.http.session.CookieDoor;
import org.patchbay.http.session.DigestDoor;
import org.patchbay.http.session.Query;
import org.patchbay.http.settings.HttpSettings;
import org.patchbay.http.wire.ErrorPage;
import org.patchbay.http.wire.HttpRequest;
import org.patchbay.http.wire.Site;
import org.patchbay.http.wire.Visitor;

/** Finds out what a path means (specification 18.1, 18.2). */
final class Pages implements Site {
    private static final String STATUS = "httpstatus";

    private final HttpSettings settings;
    private final String server;
    private final BooleanSupplier webEnabled;
    private final CookieDoor cookies;
    private final DigestDoor digests;

    /**
     * The pages.
     *
     * @param settings where they are
     * @param server what the server calls itself
     * @param webEnabled whether the manager may be reached over HTTP, asked for each request
     * @param cookies the pages with a cookie
     * @param digests the pages with HTTP digest
     */
    Pages(HttpSettings settings, String server, BooleanSupplier webEnabled, CookieDoor cookies, DigestDoor digests) {
        this.settings = settings;
        this.server = server;
        this.webEnabled = webEnabled;
        this.cookies = cookies;
        this.digests = digests;
    }

    @Override
    public String server() {
        return server;
    }

    @Override
    public void serve(HttpRequest request, Visitor visitor, Desk desk) {
        String path = request.path();
        Optional<HttpSettings.Redirect> redirect = settings.redirects().stream()
                .filter(candidate -> candidate.from().equalsIgnoreCase(path))
                .findFirst();
        Optional<String> name = name(path);
        Optional<Page> page = name.filter(any -> webEnabled.getAsBoolean()).flatMap(Page::named);
        if (redirect.isPresent()) {
            desk.answer(ErrorPage.moved(redirect.get().to()));
        } else if (page.isPresent()) {
            ask(page.get(), request, visitor, desk);
        } else if (name.filter(STATUS::equalsIgnoreCase).isPresent()) {
            desk.answer(StatusPage.of(server, settings.prefix(), webEnabled.getAsBoolean()));
        } else {
            desk.answer(ErrorPage.NOT_FOUND);
        }
    }

    /** What stands behind the prefix and its slash, without the one slash that may stand behind it. */
    private Optional<String> name(String path) {
        String before = settings.prefix() + "/";
        if (!path.regionMatches(true, 0, before, 0, before.length())) {
            return Optional.empty();
        }
        String name = path.substring(before.length());
        return Optional.of(name.endsWith("/") ? name.substring(0, name.length() - 1) : name);
    }

    private void ask(Page page, HttpRequest request, Visitor visitor, Desk desk) {
        Optional<AmiMessage> message = Parameters.message(request);
        if (message.isEmpty()) {
            desk.answer(ErrorPage.BAD_REQUEST);
            return;
        }
        Query query = new Query(message.get(), page.form(), request, visitor, desk);
        if (page.digest()) {
            digests.serve(query);
        } else {
            cookies.serve(query);
        }
    }
}

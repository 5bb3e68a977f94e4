package org.patchbay.http.wire;

/** Answers requests, now or later. Called on I/O threads: must not block. */
public interface Site {
    /** Takes the answer, on any thread, once. */
    interface Desk {
        /** The answer. */
        void answer(HttpResponse response);
    }

    /**
     * Answers a request.
     *
     * @param request the request
     * @param visitor who sent it
     * @param desk takes the answer
     */
    void serve(HttpRequest request, Visitor visitor, Desk desk);

    /** What the server calls itself. */
    String server();
}

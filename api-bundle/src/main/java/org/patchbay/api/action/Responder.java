package org.patchbay.api.action;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.AmiMessage;

/**
 * Writes the packets of one answer. Its verbs are those of an Asterisk module ({@code astman_send_ack} and its
 * siblings). The server adds the {@code ActionID} of the request to each packet that has none.
 *
 * <p><b>Threads.</b> Used by the one thread that runs the script of {@link Reply#write}, and only while it runs. A call
 * may block while the client reads slowly, at most as long as the account's write timeout; then the session ends and
 * the call throws an unchecked exception, which the script lets through.
 */
@ProviderType
public interface Responder {
    /**
     * {@code Response: Success}.
     *
     * @param message the text; without it there is no {@code Message} header
     */
    void sendAck(String message);

    /**
     * {@code Response: Error}.
     *
     * @param message why not
     */
    void sendError(String message);

    /**
     * A response of any kind.
     *
     * @param response the word behind {@code Response}
     * @param message the text; without it there is no {@code Message} header
     */
    void sendResponse(String response, String message);

    /**
     * The acknowledgement of a list: {@code Response: Success} with an {@code EventList} header.
     *
     * @param message the text; without it there is no {@code Message} header
     * @param listFlag the value of {@code EventList}, such as {@code start}
     */
    void sendListAck(String message, String listFlag);

    /**
     * A whole list, as {@link Reply#list} describes it. The items may be taken after this call has returned, so it is
     * the last thing a script does.
     *
     * @param message the text of the acknowledgement
     * @param items the items; closed at the end
     * @param complete the closing event; its own headers stand behind {@code ListItems}, and the {@code ActionID} is
     *     its last
     */
    void sendList(String message, Stream<AmiEvent> items, AmiEvent complete);

    /**
     * One packet. The {@code ActionID} is put behind its first header.
     *
     * @param packet the packet
     * @throws IllegalArgumentException if its first header is neither {@code Response} nor {@code Event}: clients know a
     *     packet by it
     */
    void send(AmiMessage packet);

    /**
     * One event as part of this answer: {@code Event}, {@code ActionID}, then the headers of the event. No right, no
     * filter and no time stamp applies to it.
     *
     * @param event the event
     */
    void sendEvent(AmiEvent event);

    /**
     * An answer whose content is text and not headers, in the form of {@code Action: Command} (specification 14.3):
     * {@code Response: Follows}, {@code Privilege: Command}, the {@code ActionID}, then the text, and right behind it
     * {@code --END COMMAND--} and an empty line. No empty line separates head and text. If the script fails, the
     * defect is logged, and the text ends with a line that names the reference of the log.
     *
     * @param script writes the text, see {@link RawText}; called once, before this call returns
     */
    void sendFollows(Consumer<RawText> script);

    /**
     * One line of a packet that is written line by line. The {@code ActionID} is put in front of the first line that
     * is neither {@code Response}, {@code Event} nor {@code Privilege}, unless that line is one itself.
     *
     * @param line the line, without its line end
     * @throws IllegalArgumentException if it is empty, which would end the packet, or is not one line
     */
    void append(String line);

    /** Ends the packet that {@link #append} began. */
    void end();

    /**
     * Lines that are no packet, as they are: no {@code Response}, no {@code ActionID}. A few of Asterisk's actions answer
     * so, such as {@code Queues}, or have empty lines behind their packet, such as {@code QueueRule} (specification
     * 16.4, 16.7); nothing else should. Each line is ended by CR LF, an empty one is sent as it is, and all of them stay
     * together.
     *
     * @param lines the lines, without their line ends; the last one is empty, so that the next packet is seen as one
     * @throws IllegalArgumentException if the last line is not empty, or one is not one line; nothing is sent then
     */
    void sendLines(List<String> lines);
}

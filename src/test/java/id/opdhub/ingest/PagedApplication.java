package id.opdhub.ingest;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.opdhub.delivery.channel.ScriptedServer;
import id.opdhub.delivery.channel.ScriptedServer.Request;
import id.opdhub.delivery.channel.ScriptedServer.Script;

/** An application with numbered rows, which answers page by page what changed since. */
final class PagedApplication implements Script {

    private static final Pattern NUMBER = Pattern.compile("[?&](start|page|since)=(\\d+)");

    final List<Integer> rows = new CopyOnWriteArrayList<>();
    volatile int limit = 3;

    PagedApplication(int count) {
        add(count);
    }

    void add(int count) {
        for (int more = 0; more < count; more++) {
            rows.add(rows.size() + 1);
        }
    }

    @Override
    public void answer(Request request, Socket socket) throws IOException, InterruptedException {
        if (!("Bearer " + PollingHub.TOKEN).equals(request.headers().get("authorization"))) {
            ScriptedServer.status(401).answer(request, socket);
            return;
        }
        int since = number(request, "since", 0);
        int start = number(request, "start", (number(request, "page", 1) - 1) * limit);
        List<String> page = rows.stream()
                .filter(row -> row >= since)
                .skip(start)
                .limit(limit)
                .map(row -> "{\"id\":\"" + row + "\",\"changed\":" + row + "}")
                .toList();
        json("{\"rows\":[" + String.join(",", page) + "]}").answer(request, socket);
    }

    static Script json(String text) {
        return of("application/json", text);
    }

    static Script of(String contentType, String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        return ScriptedServer.raw("HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\nContent-Length: " + length
                + "\r\n\r\n" + text);
    }

    private static int number(Request request, String name, int otherwise) {
        Matcher matcher = NUMBER.matcher(request.line());
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return Integer.parseInt(matcher.group(2));
            }
        }
        return otherwise;
    }
}

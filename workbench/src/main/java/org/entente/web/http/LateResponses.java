package org.entente.web.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose response is not read to its end in time. A client that reads a little
 * faster than the least rate
 * ({@link org.eclipse.jetty.server.HttpConfiguration#setMinResponseDataRate}) would hold a thread
 * of the server for hours.
 */
public final class LateResponses extends Handler.Wrapper {
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");

    private final Duration allowed;
    private final Duration withBody;

    /**
     * @param allowed time for a response, from the header of its request to its last byte
     * @param body time that the body of a request may take besides
     */
    public LateResponses(Duration allowed, Duration body) {
        this.allowed = allowed;
        this.withBody = allowed.plus(body);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        EndPoint client = request.getConnectionMetaData().getConnection().getEndPoint();
        Duration time = WITHOUT_BODY.contains(request.getMethod()) ? allowed : withBody;
        Scheduler.Task close =
                getServer().getScheduler().schedule(client::close, time.toMillis(), TimeUnit.MILLISECONDS);
        Request.addCompletionListener(request, failure -> close.cancel());
        return super.handle(request, response, callback);
    }
}

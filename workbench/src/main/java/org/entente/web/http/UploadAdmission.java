package org.entente.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Admits uploads before anything of them is read: so many at a time, each for so long. A thread
 * reads each, and a client that sends slowly would hold it as long as it likes.
 */
public final class UploadAdmission {
    private final Semaphore places;
    private final Duration time;

    public UploadAdmission(int atOnce, Duration time) {
        this.places = new Semaphore(atOnce);
        this.time = time;
    }

    /** What receives an upload. */
    public interface Receiving {
        void receive() throws IOException;
    }

    /**
     * Receives an upload, and closes its connection when it is not there in time.
     *
     * @throws WebException 503 when too many are under way
     */
    public void during(Context request, Receiving receiving) throws IOException {
        if (!places.tryAcquire()) {
            // Else the server would read the body that it has just refused.
            request.header("Connection", "close");
            throw new WebException(503, "busy", Responder.texts(request).get("error.busy"));
        }
        Scheduler.Task deadline = deadline(request);
        try {
            receiving.receive();
        } finally {
            deadline.cancel();
            places.release();
        }
    }

    private Scheduler.Task deadline(Context request) {
        ConnectionMetaData connection =
                ServletContextRequest.getServletContextRequest(request.req()).getConnectionMetaData();
        EndPoint client = connection.getConnection().getEndPoint();
        return connection.getConnector().getScheduler().schedule(client::close, time.toMillis(), TimeUnit.MILLISECONDS);
    }
}

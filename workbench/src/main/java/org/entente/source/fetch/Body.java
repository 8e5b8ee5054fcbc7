package org.entente.source.fetch;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, read piece by piece with a time-out for each: the client's own stream
 * waits for ever once the headers have come. No more than one piece is requested ahead.
 */
final class Body implements BodySubscriber<Body>, AutoCloseable {
    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private Flow.@Nullable Subscription subscription;

    /**
     * @param buffers content, empty at the end
     * @param failure why there is no more; null while there is
     */
    private record Piece(
            List<ByteBuffer> buffers,
            boolean last,
            @Nullable Throwable failure) {}

    @Override
    public CompletionStage<Body> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription incoming) {
        subscription = incoming;
        incoming.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        pieces.add(new Piece(buffers, false, null));
    }

    @Override
    public void onError(Throwable failure) {
        pieces.add(new Piece(List.of(), true, failure));
    }

    @Override
    public void onComplete() {
        pieces.add(new Piece(List.of(), true, null));
    }

    /**
     * The next piece.
     *
     * @return empty when nothing came in time
     * @throws IOException when the connection broke
     */
    Optional<List<ByteBuffer>> next(Duration patience) throws IOException, InterruptedException {
        Piece piece = pieces.poll(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
        if (piece == null) {
            return Optional.empty();
        }
        if (piece.failure() != null) {
            throw new IOException(String.valueOf(piece.failure().getMessage()), piece.failure());
        }
        if (piece.last()) {
            pieces.add(piece);
        } else {
            request();
        }
        return Optional.of(piece.buffers());
    }

    private synchronized void request() {
        if (subscription != null) {
            subscription.request(1);
        }
    }

    @Override
    public synchronized void close() {
        if (subscription != null) {
            subscription.cancel();
        }
    }
}

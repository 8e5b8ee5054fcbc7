package org.entente.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.entente.Workbench;
import org.entente.country.StateNameException;
import org.entente.edition.EditionException;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.UnknownMeasureException;
import org.entente.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Runs calls, a few at a time and each with a workbench of its own, since an import may replace the
 * store between two calls.
 */
final class ToolCalls implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<Workbench> stores;
    private final Duration limit;
    private final Consumer<String> log;
    private final ThreadPoolExecutor threads;
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * @param stores opens the store
     * @param atOnce calls that run at a time
     * @param queued calls that wait for a place
     * @param limit how long a caller waits
     * @param log internal errors
     */
    ToolCalls(Supplier<Workbench> stores, int atOnce, int queued, Duration limit, Consumer<String> log) {
        this.stores = stores;
        this.limit = limit;
        this.log = log;
        this.threads =
                new ThreadPoolExecutor(atOnce, atOnce, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(queued), task -> {
                    Thread thread = new Thread(task, "mcp-call");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * The answer of a tool as text.
     *
     * @throws ToolException when there is none; the message is for the assistant
     */
    String call(Tool tool, @Nullable Map<String, Object> given) {
        ToolArguments arguments = ToolArguments.of(tool.parameters(), given);
        return run(() -> {
            try (Workbench workbench = stores.get()) {
                Object answer = tool.handler().answer(arguments, workbench);
                return answer instanceof String text ? text : write(answer);
            }
        });
    }

    /** A resource, with the limits of a call. */
    String read(String address) {
        return run(() -> {
            try (Workbench workbench = stores.get()) {
                return McpResources.read(address, workbench);
            }
        });
    }

    private String run(Callable<String> task) {
        Future<String> answer;
        try {
            answer = threads.submit(task);
        } catch (RejectedExecutionException e) {
            throw new ToolException("the server is busy with other calls; call again in a minute");
        }
        waiting.incrementAndGet();
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new ToolException(("this takes longer than %d seconds. The computation goes on, and its results are"
                            + " cached: call again in a minute")
                    .formatted(limit.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolException("the server is stopping");
        } catch (ExecutionException e) {
            throw understandable(e.getCause());
        } finally {
            waiting.decrementAndGet();
        }
    }

    private ToolException understandable(@Nullable Throwable cause) {
        if (cause instanceof ToolException known) {
            return known;
        }
        if (cause instanceof StateNameException
                || cause instanceof UnknownMeasureException
                || cause instanceof QuestionException
                || cause instanceof StoreException
                || cause instanceof EditionException) {
            return new ToolException(String.valueOf(cause.getMessage()));
        }
        log.accept("internal error in a tool: " + cause);
        return new ToolException("internal error; the standard error of the server names it");
    }

    private static String write(Object answer) throws IOException {
        try {
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IOException(e);
        }
    }

    /** Whether the message is a notification, which gets no response. */
    boolean isIdle() {
        return waiting.get() == 0;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

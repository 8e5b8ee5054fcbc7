package org.entente.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.entente.store.query.QueryLimits;
import org.jspecify.annotations.Nullable;

/** A query as it is sent to the process that runs it. */
record QueryRequest(
        String sql, QueryLimits limits, @Nullable String parquet) {

    void write(DataOutputStream out) throws IOException {
        text(out, sql);
        out.writeLong(limits.rows());
        out.writeLong(limits.time().toNanos());
        out.writeLong(limits.bytes());
        text(out, parquet == null ? "" : parquet);
        out.flush();
    }

    static QueryRequest read(DataInputStream in) throws IOException {
        String sql = text(in);
        QueryLimits limits = new QueryLimits(in.readLong(), Duration.ofNanos(in.readLong()), in.readLong());
        String parquet = text(in);
        return new QueryRequest(sql, limits, parquet.isEmpty() ? null : parquet);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}

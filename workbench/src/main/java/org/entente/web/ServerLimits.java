package org.entente.web;

import java.time.Duration;
import org.entente.web.http.Rate;

/**
 * What one client may take of the server.
 *
 * @param rate requests of one address
 * @param connections of one address at a time
 * @param idle a connection on which nothing moves for so long is closed
 * @param header time for a header, from its first letter to its last
 * @param paper time for a paper to arrive, from the first byte of its body to the last
 * @param files the same for files to import
 * @param response time for a response, from the header of its request to its last byte
 */
record ServerLimits(
        Rate rate, int connections, Duration idle, Duration header, Duration paper, Duration files, Duration response) {
    static ServerLimits usual() {
        return new ServerLimits(
                Rate.usual(),
                100,
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofMinutes(5),
                Duration.ofHours(1),
                Duration.ofMinutes(15));
    }

    static ServerLimits of(Rate rate) {
        ServerLimits usual = usual();
        return new ServerLimits(
                rate, usual.connections, usual.idle, usual.header, usual.paper, usual.files, usual.response);
    }
}

package org.entente.source.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.entente.progress.Progress;
import org.entente.text.MessageBundle;

/**
 * Fetches one file into a folder: retries with growing pauses, resumes where it stopped, checks
 * what came, and gives it its name only when it is whole.
 */
final class Downloader {
    private static final MessageBundle MESSAGES = MessageBundle.english(Downloader.class);

    private final Transfer transfer;
    private final FetchSettings settings;
    private final Backoff backoff;
    private final Pause pause;
    private final Progress progress;

    Downloader(Transfer transfer, FetchSettings settings, Backoff backoff, Pause pause, Progress progress) {
        this.transfer = transfer;
        this.settings = settings;
        this.backoff = backoff;
        this.pause = pause;
        this.progress = progress;
    }

    /**
     * Fetches a file, unless the one that is there is the publisher's.
     *
     * @param source id that the result is for
     * @param page where a person would look
     * @throws FetchException when it cannot be had
     */
    Fetched fetch(String source, Download download, Path folder, String page) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path target = folder.resolve(download.name());
        DownloadManifest manifest = DownloadManifest.read(folder);
        Optional<Digests> there = Files.isRegularFile(target) ? Optional.of(Digests.of(target)) : Optional.empty();
        if (there.isPresent()
                && download.findMd5()
                        .filter(md5 -> md5.equals(there.get().md5()))
                        .isPresent()) {
            return unchanged(source, download, target, there.get());
        }
        Map<String, String> ifChanged = there.map(
                        digests -> manifest.ifChanged(download.name(), download.address(), digests.sha256()))
                .orElse(Map.of());
        try (PartFile part = PartFile.open(target, download.address())) {
            Optional<Digests> came = complete(download, part, ifChanged, page);
            if (came.isEmpty() && there.isPresent()) {
                return unchanged(source, download, target, there.get());
            }
            Digests digests = came.orElseThrow();
            String etag = part.etag().orElse(null);
            String lastModified = part.lastModified().orElse(null);
            Fetched fetched = place(source, download, target, there, digests, part);
            if (download.findMd5().isEmpty()) {
                manifest.write(download.name(), download.address(), digests.sha256(), etag, lastModified);
            }
            return fetched;
        }
    }

    /** Brings the part to its end; empty when the server has nothing newer. */
    private Optional<Digests> complete(Download download, PartFile part, Map<String, String> ifChanged, String page)
            throws IOException, InterruptedException {
        int failures = 0;
        boolean anew = false;
        while (true) {
            long before = part.size();
            try {
                if (!transfer.run(download, part, ifChanged, page)) {
                    return Optional.empty();
                }
                Optional<Digests> digests = check(download, part, page, anew);
                if (digests.isPresent()) {
                    return digests;
                }
                anew = true;
            } catch (TryAgainException e) {
                failures = part.size() - before >= settings.progress() ? 1 : failures + 1;
                rest(download, part, failures, e);
            }
        }
    }

    private void rest(Download download, PartFile part, int failures, TryAgainException e)
            throws IOException, InterruptedException {
        String kept = part.size() > 0 && part.validator().isPresent()
                ? MESSAGES.fill("part_kept", "part", Amounts.bytes(part.size()), "file", part.file())
                : "";
        if (failures >= settings.attempts()) {
            throw new FetchException(MESSAGES.fill(
                            "gave_up", "address", download.address(), "failures", failures, "reason", e.getMessage())
                    + kept);
        }
        Optional<Duration> wait = backoff.next(failures, e.asked());
        if (wait.isEmpty()) {
            throw new FetchException(MESSAGES.fill(
                            "asks_to_wait",
                            "address",
                            download.address(),
                            "asked",
                            Amounts.time(e.asked().orElse(Duration.ZERO)))
                    + kept);
        }
        progress.say(MESSAGES.fill(
                "again",
                "download",
                download.name(),
                "reason",
                e.getMessage(),
                "wait",
                Amounts.time(wait.get()),
                "failures",
                failures + 1,
                "attempts",
                settings.attempts()));
        pause.rest(wait.get());
    }

    /**
     * The checksums of a file that may be kept; empty when it is worth a second try from the start.
     */
    private Optional<Digests> check(Download download, PartFile part, String page, boolean second) throws IOException {
        Digests digests = Digests.of(part.file());
        Optional<String> listed = download.findMd5();
        boolean right = listed.isEmpty() || listed.get().equals(digests.md5());
        if (!right && !second) {
            part.discard();
            progress.say(MESSAGES.fill("wrong_md5_again", "download", download.name()));
            return Optional.empty();
        }
        try {
            if (!right) {
                throw new FetchException(MESSAGES.fill(
                        "wrong_md5",
                        "download",
                        download.name(),
                        "md5",
                        digests.md5(),
                        "listed",
                        listed.orElseThrow()));
            }
            if (download.findBytes().isPresent() && download.findBytes().get() != part.size()) {
                throw new FetchException(MESSAGES.fill(
                        "wrong_size",
                        "download",
                        download.name(),
                        "part",
                        part.size(),
                        "bytes",
                        download.findBytes().get()));
            }
            new Inspection(settings.mostUnpacked()).require(part.file(), download, page);
        } catch (FetchException e) {
            part.discard();
            throw e;
        }
        return Optional.of(digests);
    }

    private Fetched place(
            String source, Download download, Path target, Optional<Digests> there, Digests digests, PartFile part)
            throws IOException {
        if (there.isPresent() && there.get().sha256().equals(digests.sha256())) {
            part.discard();
            return unchanged(source, download, target, digests);
        }
        Path older = there.isPresent() ? setAside(target) : null;
        long bytes = part.size();
        part.place(target);
        progress.say(MESSAGES.fill(
                "done",
                "download",
                download.name(),
                "bytes",
                Amounts.bytes(bytes),
                "sha256",
                digests.sha256(),
                "md5_agrees",
                download.findMd5().isPresent() ? MESSAGES.get("md5_agrees") : ""));
        if (older != null) {
            progress.say(MESSAGES.fill("older_kept", "download", download.name(), "older", older.getFileName()));
        }
        return new Fetched(
                source,
                target,
                bytes,
                digests.sha256(),
                download.findMd5().isPresent() ? Boolean.TRUE : null,
                older == null ? Fetched.State.FETCHED : Fetched.State.REPLACED,
                older,
                download.address().toString());
    }

    /** An older release is data, too: it keeps its content under a name with its date. */
    static Path setAside(Path target) throws IOException {
        String name = target.getFileName().toString();
        int dot = name.indexOf('.', 1);
        String stem = dot < 0 ? name : name.substring(0, dot);
        String ending = dot < 0 ? "" : name.substring(dot);
        LocalDate day = LocalDate.ofInstant(Files.getLastModifiedTime(target).toInstant(), ZoneOffset.UTC);
        Path aside = target.resolveSibling(stem + "-until-" + day + ending);
        for (int i = 2; Files.exists(aside); i++) {
            aside = target.resolveSibling(stem + "-until-" + day + "-" + i + ending);
        }
        return Files.move(target, aside);
    }

    private Fetched unchanged(String source, Download download, Path target, Digests digests) throws IOException {
        progress.say(MESSAGES.fill("unchanged", "download", download.name(), "sha256", digests.sha256()));
        return new Fetched(
                source,
                target,
                Files.size(target),
                digests.sha256(),
                download.findMd5().isPresent() ? Boolean.TRUE : null,
                Fetched.State.UNCHANGED,
                null,
                download.address().toString());
    }
}

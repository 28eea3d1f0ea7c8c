package org.clustrix.it.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** File systems that refuse. Mounts of its own, which it removes. Not thread-safe. */
final class Targets {
  private final FaultBed bed;

  Targets(FaultBed bed) {
    this.bed = bed;
  }

  List<Finding> run() throws Exception {
    return List.of(
        full(6, 8, 0),
        full(12, 20, FaultBed.LARGE),
        readOnly(),
        noexec(),
        quota(1_000_000, 0),
        quota(10_000_000, FaultBed.LARGE));
  }

  private Path mounted(String options) throws Exception {
    Path mount = Files.createDirectories(bed.freshWork());
    Call.of("mount", "-t", "tmpfs", "-o", options, "tmpfs", mount.toString());
    bed.account.own(mount);
    return mount;
  }

  private interface On {
    Finding run(Path mount) throws Exception;
  }

  private Finding on(String options, On fault) throws Exception {
    Path mount = mounted(options);
    Thread removal = new Thread(() -> Call.anyhow("umount", "-l", mount.toString()));
    Runtime.getRuntime().addShutdownHook(removal);
    try {
      return fault.run(mount);
    } finally {
      Call.anyhow("umount", "-l", mount.toString());
      Runtime.getRuntime().removeShutdownHook(removal);
    }
  }

  private Finding full(int size, int needed, int variant) throws Exception {
    String fault = "target full, a tmpfs of %d MB for %d MB".formatted(size, needed);
    return on(
        "size=%dm".formatted(size),
        mount ->
            new Trial(bed, fault, mount.resolve("work"), variant)
                .refused(
                    bed.sshd.settings(),
                    "No space left.*free space",
                    () -> Call.of("mount", "-o", "remount,size=64m", mount.toString())));
  }

  private Finding readOnly() throws Exception {
    return on(
        "size=64m",
        mount -> {
          Call.of("mount", "-o", "remount,ro", mount.toString());
          return new Trial(bed, "target read-only", mount.resolve("work"))
              .refused(
                  bed.sshd.settings(),
                  "Read-only file system.*remoteWorkDir",
                  () -> Call.of("mount", "-o", "remount,rw", mount.toString()));
        });
  }

  private Finding noexec() throws Exception {
    return on(
        "size=64m,noexec",
        mount ->
            new Trial(bed, "target noexec: nothing of it is executed", mount.resolve("work"))
                .passed(bed.sshd.settings()));
  }

  /** Writes above a size fail as those over a quota do, while a file is there. */
  private Finding quota(int limit, int variant) throws Exception {
    Path source = bed.scratch.resolve("quota.c");
    Path marker = Files.createFile(bed.scratch.resolve("over-quota"));
    Files.writeString(
        source,
        """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <errno.h>
        #include <sys/stat.h>
        #include <unistd.h>
        ssize_t write(int fd, const void *bytes, size_t count) {
          static ssize_t (*real)(int, const void *, size_t);
          struct stat status;
          if (!real) real = (ssize_t (*)(int, const void *, size_t)) dlsym(RTLD_NEXT, "write");
          if (access("%s", F_OK) == 0 && fstat(fd, &status) == 0 && S_ISREG(status.st_mode)
              && status.st_size > %d) {
            errno = EDQUOT;
            return -1;
          }
          return real(fd, bytes, count);
        }
        """
            .formatted(marker, limit));
    Path library = bed.scratch.resolve("quota.so");
    Call.of("gcc", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl");
    try (Sshd limited =
        new Sshd(
            bed.scratch.resolve("sshd-quota" + variant),
            List.of(),
            "127.0.0.1",
            List.of("SetEnv LD_PRELOAD=" + library))) {
      String fault = "EDQUOT from write() (LD_PRELOAD)" + FaultBed.of(variant);
      return new Trial(bed, fault, bed.freshWork(), variant)
          .refused(limited.settings(), "uota exceeded.*free space", () -> Files.delete(marker));
    }
  }
}

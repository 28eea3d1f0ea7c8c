package org.clustrix.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clustrix.format.Sha256;
import org.clustrix.host.LocalHost;
import org.clustrix.host.Shell;
import org.clustrix.sharing.SharedDirectories;
import org.clustrix.sharing.StoredTwins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The repositories are a real HTTP server and a real folder; the account has a home of its own. */
class SupplyTest {
  private static final String TOOLS =
      "bash cat chmod cp dd find grep gzip head locale ls mkdir mkfifo mv openssl rm rmdir sed sh"
          + " sha256sum tar touch wc wget";

  @TempDir private Path folder;
  private final WatchedHost host = new WatchedHost(new LocalHost());
  private final Map<String, byte[]> offered = new HashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final Notes notes = new Notes();
  private HttpServer server;
  private Freight freight;
  private LauncherJar launcher;
  private Path home;

  @BeforeEach
  void prepare() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.add(exchange.getRequestMethod() + " " + path);
          byte[] bytes = offered.get(path);
          boolean body = bytes != null && exchange.getRequestMethod().equals("GET");
          exchange.sendResponseHeaders(bytes == null ? 404 : 200, body ? bytes.length : -1);
          if (body) {
            exchange.getResponseBody().write(bytes);
          }
          exchange.close();
        });
    server.start();
    freight = new Freight(Files.createDirectory(folder.resolve("client"))).from(url("/maven2"));
    Path jar = Files.writeString(folder.resolve("launcher.jar"), "no jar");
    launcher = new LauncherJar(jar, Sha256.hex(jar), Files.size(jar));
    home = Files.createDirectory(folder.resolve("home of ada"));
    host.environment("HOME=" + Shell.quote(home.toString()) + "; export HOME\n");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void offer(String base, int... artifacts) throws IOException {
    for (int n : artifacts) {
      offered.put(base + "/" + freight.repositoryPath(n), Files.readAllBytes(freight.file(n)));
    }
  }

  private Deployment deploy(ArtifactTransfer transfer, String repository) {
    return new Deployer(
            host,
            folder.resolve("work").toString(),
            launcher,
            new DeploymentOptions(
                SharedDirectories.NONE,
                StoredTwins.NONE,
                new SupplyPolicy(transfer, repository),
                ""))
        .deploy(freight.request("one"), notes);
  }

  private Path stored(int n) {
    return folder.resolve("work/.clustrix").resolve(freight.place(n));
  }

  private void allAreThere(int count) throws IOException {
    for (int n = 0; n < count; n++) {
      assertThat(stored(n)).hasSameBinaryContentAs(freight.file(n));
      assertThat(Files.getLastModifiedTime(stored(n)).toInstant()).isBefore("2000-01-02T00:00:00Z");
      assertThat(Files.getPosixFilePermissions(stored(n))).hasSize(2);
    }
    try (Stream<Path> files = Files.list(folder.resolve("work/.clustrix/store"))) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .noneMatch(name -> name.startsWith(".tmp"));
    }
  }

  private Path inHome(int n, byte[] bytes) throws IOException {
    Path file = home.resolve(".m2/repository").resolve(freight.repositoryPath(n));
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  @Test
  void theClustersOwnRepositoryIsUsedWhereTheHashIsTheSame() throws IOException {
    freight.artifacts(3, 500_000, 1);
    Path mine = inHome(0, Files.readAllBytes(freight.file(0)));
    Object before = Files.readAttributes(mine, "unix:ino,lastModifiedTime,mode");
    inHome(1, new byte[500_000]);
    Deployment deployment = deploy(ArtifactTransfer.PUSH, "");
    assertThat(deployment.traffic().movedFiles()).isEqualTo(5);
    assertThat(host.inputBytes()).isBetween(1_000_000L, 1_100_000L);
    assertThat(notes.said)
        .containsExactly("1 artifact (500000 bytes) came from the cluster's own local repository");
    assertThat(Files.readAttributes(mine, "unix:ino,lastModifiedTime,mode")).isEqualTo(before);
    assertThat(asked).isEmpty();
    allAreThere(3);
  }

  @Test
  void anotherPlaceOfTheLocalRepositoryIsFoundInTheSettings() throws IOException {
    freight.artifacts(1, 500_000, 1);
    Path place = Files.createDirectory(folder.resolve("big disk"));
    Path file = place.resolve(freight.repositoryPath(0));
    Files.createDirectories(file.getParent());
    Files.copy(freight.file(0), file);
    Files.createDirectory(home.resolve(".m2"));
    Files.writeString(
        home.resolve(".m2/settings.xml"),
        "<settings>\n  <localRepository>" + place + "</localRepository>\n</settings>");
    deploy(ArtifactTransfer.PUSH, "");
    assertThat(host.inputBytes()).isLessThan(20_000);
    allAreThere(1);
  }

  @Test
  void theClusterDownloadsFromTheRepositoryThatThePackageNames() throws IOException {
    freight.artifacts(20, 100_000, 1);
    offer("/maven2", IntStream.range(0, 20).toArray());
    Deployment deployment = deploy(ArtifactTransfer.PULL, "");
    assertThat(host.inputBytes()).isLessThan(20_000);
    assertThat(deployment.traffic().movedFiles()).isEqualTo(3);
    assertThat(notes.said)
        .containsExactly(
            "20 artifacts (2000000 bytes) came from a repository, downloaded by the cluster");
    allAreThere(20);
    asked.clear();
    deploy(ArtifactTransfer.PULL, "");
    assertThat(asked).as("nothing is missing any more").isEmpty();
  }

  @Test
  void theClusterDownloadsByWgetWhereThereIsNoCurl() throws IOException {
    freight.artifacts(2, 100_000, 1);
    offer("/maven2", 0, 1);
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool : TOOLS.split(" ", -1)) {
      Path found = Path.of("/usr/bin", tool);
      if (Files.exists(found)) {
        Files.createSymbolicLink(tools.resolve(tool), found);
      }
    }
    assertThat(tools.resolve("wget")).as("install wget to run this test").exists();
    host.environment(
        "HOME=" + Shell.quote(home.toString()) + " PATH=" + tools + "\nexport HOME PATH\n");
    deploy(ArtifactTransfer.PULL, "");
    assertThat(host.inputBytes()).isLessThan(20_000);
    allAreThere(2);
  }

  @Test
  void whatTheRepositoryDoesNotHaveOrHasDifferentlyIsSent() throws IOException {
    freight.artifacts(4, 100_000, 1).from("").artifacts(1, 100_000, 2);
    offer("/maven2", 1, 2, 3);
    offered.put("/maven2/" + freight.repositoryPath(2), new byte[100_000]);
    offered.put("/maven2/" + freight.repositoryPath(3), new byte[3_000_000]);
    Deployment deployment = deploy(ArtifactTransfer.AUTO, "");
    assertThat(deployment.traffic().movedFiles()).isEqualTo(7);
    assertThat(host.inputBytes()).isBetween(400_000L, 450_000L);
    allAreThere(5);
  }

  @Test
  void aMirrorThatTheClusterReachesIsAskedInstead() throws IOException {
    freight.from("https://repository.invalid/maven2").artifacts(1, 100_000, 1);
    offer("/mirror", 0);
    deploy(ArtifactTransfer.PULL, url("/mirror/"));
    assertThat(host.inputBytes()).isLessThan(20_000);
    allAreThere(1);
  }

  @Test
  void aClusterWithoutAWayOutGetsEverythingSentOrAnError() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    freight.from("http://127.0.0.1:" + closed + "/maven2").artifacts(2, 100_000, 1);
    assertThatThrownBy(() -> deploy(ArtifactTransfer.PULL, ""))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("could not download 2 of the artifacts, such as http://127.0.0.1:")
        .hasMessageContaining("connect")
        .hasMessageContaining("with auto or push this machine sends them");
    deploy(ArtifactTransfer.AUTO, "");
    assertThat(host.inputBytes()).isGreaterThan(200_000);
    allAreThere(2);
  }

  private static final class Notes implements Progress {
    private final List<String> said = new ArrayList<>();

    @Override
    public void sending(int files, long bytes) {}

    @Override
    public void sent(long bytes) {}

    @Override
    public void note(String text) {
      said.add(text);
    }
  }
}

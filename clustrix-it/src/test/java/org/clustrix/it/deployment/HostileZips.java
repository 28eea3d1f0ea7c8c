package org.clustrix.it.deployment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.clustrix.deploy.Deployer;
import org.clustrix.deploy.DeploymentRequest;
import org.clustrix.deploy.Progress;
import org.clustrix.format.PackageLayout;
import org.clustrix.host.Host;
import org.clustrix.problem.ClustrixException;

/** Packages that somebody made to do harm, on their whole way to the launcher of a host. */
final class HostileZips {
  private static final String CLASS = "classes/0-app/app/Class7.class";

  private final FaultBed bed;

  HostileZips(FaultBed bed) {
    this.bed = bed;
  }

  List<Finding> run() throws Exception {
    byte[] evil = "evil".getBytes(StandardCharsets.US_ASCII);
    List<Finding> findings = new ArrayList<>();
    findings.add(refused("escape by ..", zip(Map.of("data/../../../evil", evil), false)));
    findings.add(refused("absolute name", zip(Map.of("/evil", evil), false)));
    findings.add(refused("entry that nothing lists", zip(Map.of("data/evil", evil), false)));
    findings.add(refused("wrong size", zip(Map.of(CLASS, evil), false)));
    byte[] changed = content(CLASS);
    changed[0] ^= 1;
    findings.add(refused("wrong content", zip(Map.of(CLASS, changed), false)));
    findings.add(refused("bomb", zip(Map.of("data/zeros", new byte[100_000_000]), true)));
    byte[] twice = zip(Map.of("classes/0-app/app/Class_.class", evil), false);
    findings.add(refused("name twice", replaced(twice, "Class_.class", "Class7.class")));
    findings.add(refused("symbolic link", linked(zip(Map.of(), false))));
    return findings;
  }

  private byte[] content(String name) throws IOException {
    return honest().get(name);
  }

  private Map<String, byte[]> honest() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(bed.request(0).packageFile().toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  /** Returns the honest package with more or other entries. */
  private byte[] zip(Map<String, byte[]> more, boolean compressed) throws IOException {
    Map<String, byte[]> entries = honest();
    entries.putAll(more);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> content : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(content.getKey());
        if (!compressed || !more.containsKey(content.getKey())) {
          CRC32 crc = new CRC32();
          crc.update(content.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(content.getValue().length);
          entry.setCrc(crc.getValue());
        }
        out.putNextEntry(entry);
        out.write(content.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] replaced(byte[] zip, String from, String to) {
    return new String(zip, StandardCharsets.ISO_8859_1)
        .replace(from, to)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Says in the central directory that the first entry which is a class is a link. */
  private static byte[] linked(byte[] zip) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int header = 0;
    while (bytes.getInt(header) != 0x02014b50) {
      header++;
    }
    zip[header + 5] = 3;
    bytes.putInt(header + 38, 0xa1ed << 16);
    return zip;
  }

  private Finding refused(String what, byte[] zip) throws Exception {
    Path work = bed.freshWork();
    DeploymentRequest honest = bed.request(0);
    Path folder = Files.createDirectories(bed.scratch.resolve("hostile"));
    String name = PackageLayout.packageFile(honest.metadata().packageId());
    DeploymentRequest hostile =
        new DeploymentRequest(
            Files.write(folder.resolve(name), zip),
            honest.metadata(),
            honest.analysis(),
            honest.artifacts());
    List<String> problems = new ArrayList<>();
    String message = "";
    try (Host host = FaultBed.open(bed.sshd.settings())) {
      new Deployer(host, work.toString(), bed.launcher).deploy(hostile, Progress.SILENT);
      problems.add("nothing was told");
    } catch (ClustrixException e) {
      message = e.summary().replaceFirst("(?s).* clustrix: ", "");
    }
    if (Files.exists(
        FaultBed.state(work).resolve("packages").resolve(honest.metadata().packageId()))) {
      problems.add("it was installed");
    }
    problems.addAll(bed.sound(work));
    if (!Call.of("find", bed.scratch.toString(), "-name", "evil*").isEmpty()
        || Files.exists(Path.of("/evil"))) {
      problems.add("a file escaped");
    }
    StateAudit.leftovers(FaultBed.state(work)).forEach(path -> problems.add("left: " + path));
    problems.addAll(bed.heal(bed.sshd.settings(), work, 0));
    return new Finding("hostile ZIP: " + what, 1, "absent", message, "yes", problems);
  }
}

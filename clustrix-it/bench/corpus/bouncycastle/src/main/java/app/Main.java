package app;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Algorithms are asked for by name; the provider registers classes by names that it puts together. */
public final class Main {
  private Main() {}

  public static String run() {
    Security.addProvider(new BouncyCastleProvider());
    try (PEMParser parser = new PEMParser(new StringReader(written()))) {
      KeyPair keys = new JcaPEMKeyConverter().setProvider("BC").getKeyPair((PEMKeyPair) parser.readObject());
      X509Certificate certificate = certificate(keys);
      certificate.verify(keys.getPublic(), "BC");
      return certificate.getSubjectX500Principal() + " " + certificate.getSigAlgName() + " "
          + hex(MessageDigest.getInstance("BLAKE2B-160", "BC").digest("x".getBytes(StandardCharsets.US_ASCII)))
          + " " + mac() + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String written() throws GeneralSecurityException, IOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", "BC");
    generator.initialize(256);
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(generator.generateKeyPair().getPrivate());
    }
    return text.toString();
  }

  private static X509Certificate certificate(KeyPair keys)
      throws GeneralSecurityException, OperatorCreationException {
    X500Name name = new X500Name("CN=corpus,O=Clustrix");
    return new JcaX509CertificateConverter()
        .setProvider("BC")
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    name, BigInteger.TEN, new Date(0), new Date(4102444800000L), name, keys.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").setProvider("BC").build(keys.getPrivate())));
  }

  private static String mac() throws GeneralSecurityException {
    Mac mac = Mac.getInstance("POLY1305", "BC");
    mac.init(new SecretKeySpec(new byte[32], "POLY1305"));
    return hex(mac.doFinal(new byte[] {1, 2, 3}));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}

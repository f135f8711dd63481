package app.roomcast.platform;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate (X.509, ECDSA P-256) for localhost and this host's own names and addresses, made once and kept; made anew when less than 30
 * of its 397 days are left.
 */
record SelfSignedCertificate(Path certificate, Path key) {

    private static final Duration LIFE = Duration.ofDays(397);
    private static final Duration RENEWED_BEFORE_END = Duration.ofDays(30);

    static SelfSignedCertificate in(Path folder) {
        var kept = new SelfSignedCertificate(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
        try {
            if (!kept.isGood()) {
                kept.make(folder);
            }
            return kept;
        } catch (IOException | GeneralSecurityException | OperatorCreationException failed) {
            throw new StartIsRefused("The certificate in " + folder + " cannot be made: " + failed.getMessage());
        }
    }

    private boolean isGood() throws IOException {
        if (!Files.isReadable(certificate) || !Files.isReadable(key)) {
            return false;
        }
        try (var pem = Files.newInputStream(certificate)) {
            var kept = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
            return kept.getNotAfter().toInstant().isAfter(Instant.now().plus(RENEWED_BEFORE_END));
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }

    private void make(Path folder) throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        Files.createDirectories(folder);
        write(key, pair.getPrivate());
        write(certificate, signed(pair));
    }

    private static X509Certificate signed(KeyPair pair)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        var name = new X500Name("CN=Roomcast");
        Instant now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(64, new SecureRandom()),
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(LIFE)),
                name,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        builder.addExtension(Extension.subjectAlternativeName, false, names());
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static GeneralNames names() throws SocketException {
        Set<GeneralName> names = new LinkedHashSet<>();
        names.add(new GeneralName(GeneralName.dNSName, "localhost"));
        try {
            InetAddress host = InetAddress.getLocalHost();
            Set.of(host.getHostName(), host.getCanonicalHostName()).stream()
                    .filter(name -> name.matches("[A-Za-z0-9.-]*[A-Za-z][A-Za-z0-9.-]*"))
                    .forEach(name -> names.add(new GeneralName(GeneralName.dNSName, name)));
        } catch (UnknownHostException nameless) {
            // A host without a name is still reached as localhost and by its addresses.
        }
        NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .map(address -> address.getHostAddress().replaceAll("%.*", ""))
                .forEach(address -> names.add(new GeneralName(GeneralName.iPAddress, address)));
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }

    private static void write(Path file, Object content) throws IOException {
        var text = new StringWriter();
        try (var pem = new JcaPEMWriter(text)) {
            pem.writeObject(
                    content instanceof java.security.PrivateKey key
                            ? new org.bouncycastle.openssl.jcajce.JcaPKCS8Generator(key, null)
                            : content);
        }
        Path aside = Files.createTempFile(
                file.getParent(),
                "new",
                ".pem",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(aside, text.toString());
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

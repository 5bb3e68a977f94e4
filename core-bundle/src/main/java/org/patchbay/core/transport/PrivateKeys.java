package org.patchbay.core.transport;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/** Private keys in the forms in which OpenSSL writes them. */
final class PrivateKeys {
    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 0x04;
    private static final byte[] VERSION_0 = {0x02, 0x01, 0x00};
    private static final int CHALLENGE_BYTES = 32;

    private PrivateKeys() {}

    static boolean isKey(KeyFile.Block block) {
        return block.label().endsWith("PRIVATE KEY");
    }

    /** The key in that block, which belongs to that certificate. */
    static PrivateKey read(KeyFile file, KeyFile.Block block, PublicKey certified) throws TlsException {
        if (block.encrypted()) {
            throw file.wrong("has an encrypted key; decrypt it with"
                    + " \"openssl pkey -in FILE -out NEWFILE\", and let only the server read the new file");
        }
        byte[] pkcs8 = switch (block.label()) {
            case "PRIVATE KEY" -> block.content();
            case "RSA PRIVATE KEY", "EC PRIVATE KEY" -> wrapped(block.content(), certified);
            default ->
                throw file.wrong("has a key of the form \"" + block.label()
                        + "\", which is not known; convert it with \"openssl pkey -in FILE -out NEWFILE\"");
        };
        try {
            return KeyFactory.getInstance(certified.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw file.wrong(
                    "has a key that is damaged or not of the kind of the certificate, which is "
                            + certified.getAlgorithm(),
                    e);
        }
    }

    /** PKCS#1 and SEC 1 lack the name of the algorithm and its curve; the certificate has both. */
    private static byte[] wrapped(byte[] key, PublicKey certified) {
        return der(SEQUENCE, VERSION_0, algorithm(certified), der(OCTET_STRING, key));
    }

    /** The AlgorithmIdentifier of a SubjectPublicKeyInfo (RFC 5280, 4.1.2.7): the first element of the sequence. */
    private static byte[] algorithm(PublicKey certified) {
        ByteBuffer info = ByteBuffer.wrap(certified.getEncoded());
        contentLength(info);
        int start = info.position();
        int length = contentLength(info);
        byte[] algorithm = new byte[info.position() - start + length];
        info.position(start).get(algorithm);
        return algorithm;
    }

    /** Reads a tag and a length. */
    private static int contentLength(ByteBuffer der) {
        der.get();
        int first = der.get() & 0xFF;
        int length = first < 0x80 ? first : 0;
        for (int more = first < 0x80 ? 0 : first & 0x7F; more > 0; more--) {
            length = length << 8 | der.get() & 0xFF;
        }
        return length;
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        int size = content.size();
        if (size < 0x80) {
            element.write(size);
        } else if (size < 0x100) {
            element.writeBytes(new byte[] {(byte) 0x81, (byte) size});
        } else {
            element.writeBytes(new byte[] {(byte) 0x82, (byte) (size >> 8), (byte) size});
        }
        element.writeBytes(content.toByteArray());
        return element.toByteArray();
    }

    /** Whether what the one signs is what the other verifies. */
    static boolean belong(PrivateKey key, PublicKey certified) {
        byte[] challenge = new byte[CHALLENGE_BYTES];
        new SecureRandom().nextBytes(challenge);
        try {
            Signature signature = Signature.getInstance(signatureOf(certified.getAlgorithm()));
            signature.initSign(key);
            signature.update(challenge);
            byte[] signed = signature.sign();
            signature.initVerify(certified);
            signature.update(challenge);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String signatureOf(String algorithm) {
        return switch (algorithm) {
            case "RSA", "DSA" -> "SHA256with" + algorithm;
            case "EC" -> "SHA256withECDSA";
            default -> algorithm;
        };
    }
}

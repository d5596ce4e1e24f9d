package id.opdhub.mapping.unpacking;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

import id.opdhub.mapping.PayloadReader;
import id.opdhub.mapping.UnreadablePayload;

/**
 * JSON in which one text is sealed by AES-256-GCM, as the government's service bus hands out SiCantik's data: hex of the IV
 * (12 bytes), the ciphertext and the tag (16 bytes). The key is the SHA-256 of a salt.
 *
 * @param place of the text
 */
public record SealedData(JsonPointer place) {

    private static final int IV = 12;
    private static final int TAG = 16;

    /**
     * What was sealed.
     *
     * @throws UnreadablePayload where nothing is sealed there, or with another key, or it was changed; says no more
     */
    public byte[] open(byte[] json, String salt) {
        String hex = at(json).asText("");
        try {
            byte[] sealed = HexFormat.of().parseHex(hex);
            if (sealed.length < IV + TAG) {
                throw new IllegalArgumentException("shorter than IV and tag");
            }
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key(salt), new GCMParameterSpec(TAG * Byte.SIZE, sealed, 0, IV));
            return cipher.doFinal(sealed, IV, sealed.length - IV);
        } catch (GeneralSecurityException | IllegalArgumentException unopened) {
            throw new UnreadablePayload(1, 1, "data-tersegel");
        }
    }

    /** What stands at the place, sealed or not. */
    public JsonNode at(byte[] json) {
        return PayloadReader.json(json).at(place);
    }

    private static SecretKeySpec key(String salt) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(salt.getBytes(StandardCharsets.UTF_8));
        return new SecretKeySpec(hash, "AES");
    }
}

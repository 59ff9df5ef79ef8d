using System.Security.Cryptography;

namespace DomRules.Operations.Auditing;

/// <summary>Signatures over bytes: ECDSA on the curve P-256 with SHA-256, in the DER form that openssl reads and writes.</summary>
public static class Signature
{
    private const DSASignatureFormat Form = DSASignatureFormat.Rfc3279DerSequence;

    /// <summary>A new pair of keys, as PEM.</summary>
    public static (string Private, string Public) NewKeys()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return (key.ExportPkcs8PrivateKeyPem() + "\n", key.ExportSubjectPublicKeyInfoPem() + "\n");
    }

    /// <summary>The signature; or why the key is of no use.</summary>
    /// <param name="bytes">What is signed.</param>
    /// <param name="privateKey">PEM.</param>
    public static Outcome<byte[]> Sign(ReadOnlySpan<byte> bytes, string privateKey)
    {
        using var key = ECDsa.Create();
        if (Import(key, privateKey) is { } problem)
        {
            return Outcome<byte[]>.Failed(problem);
        }

        try
        {
            return Outcome<byte[]>.Of(key.SignData(bytes, HashAlgorithmName.SHA256, Form));
        }
        catch (CryptographicException)
        {
            return Outcome<byte[]>.Failed("The key is a public one. Signing needs the private key.");
        }
    }

    /// <summary>The public key that belongs to a private one, as PEM; or why the key is of no use.</summary>
    public static Outcome<string> PublicKeyOf(string privateKey)
    {
        using var key = ECDsa.Create();
        return Import(key, privateKey) is { } problem ? Outcome<string>.Failed(problem) : Outcome<string>.Of(key.ExportSubjectPublicKeyInfoPem() + "\n");
    }

    /// <summary>Whether the signature is one of the key over the bytes; or why the key is of no use.</summary>
    /// <param name="bytes">What was signed.</param>
    /// <param name="signature">DER.</param>
    /// <param name="publicKey">PEM.</param>
    public static Outcome<bool> IsOf(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> signature, string publicKey)
    {
        using var key = ECDsa.Create();
        return Import(key, publicKey) is { } problem ? Outcome<bool>.Failed(problem) : Outcome<bool>.Of(Fits(key, bytes, signature));
    }

    private static bool Fits(ECDsa key, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> signature)
    {
        try
        {
            return key.VerifyData(bytes, signature, HashAlgorithmName.SHA256, Form);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static string? Import(ECDsa key, string pem)
    {
        try
        {
            key.ImportFromPem(pem);
            return key.KeySize == 256 ? null : "The key is not of the curve P-256.";
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            return "This is no key: a PEM file with a key of the curve P-256 is expected.";
        }
    }
}

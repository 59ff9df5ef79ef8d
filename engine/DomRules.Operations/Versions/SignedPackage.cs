using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Model.Canonical;
using DomRules.Operations.Auditing;

namespace DomRules.Operations.Versions;

/// <summary>A library's bundle with a signature over its canonical bytes: <c>{"bundle":{…},"format":1,"key":PEM,"signature":BASE64}</c>.</summary>
public static class SignedPackage
{
    private const int Format = 1;

    /// <summary>Signs a bundle; or why the key is of no use.</summary>
    /// <param name="bundle">The files.</param>
    /// <param name="privateKey">PEM of the key that signs.</param>
    /// <param name="publicKey">PEM of the key that checks.</param>
    public static Outcome<byte[]> Pack(FileBundle bundle, string privateKey, string publicKey)
    {
        var content = bundle.Write();
        var signed = Signature.Sign(content, privateKey);
        if (signed.Value is not { } signature)
        {
            return signed.InTheWayOf<byte[]>();
        }

        var fits = Signature.IsOf(content, signature, publicKey);
        return fits.Problem is not null ? fits.InTheWayOf<byte[]>()
            : !fits.Value ? Outcome<byte[]>.Failed("The two keys are no pair.")
            : Outcome<byte[]>.Of(CanonicalJson.Write(new JsonObject
            {
                ["bundle"] = JsonNode.Parse(content),
                ["format"] = Format,
                ["key"] = publicKey,
                ["signature"] = Convert.ToBase64String(signature),
            }));
    }

    /// <summary>
    /// The bundle of a package, or a plain bundle. With trusted keys only a package with a good signature of one of them is opened; without, a plain bundle is taken as it is, and
    /// a package must still be what its own key signed.
    /// </summary>
    /// <param name="bytes">A package or a bundle.</param>
    /// <param name="trusted">Public keys, PEM; empty: nobody in particular.</param>
    public static Outcome<FileBundle> Open(ReadOnlyMemory<byte> bytes, IReadOnlyCollection<string> trusted)
    {
        if (Read(bytes) is not { } package)
        {
            if (IsOne(bytes))
            {
                return Outcome<FileBundle>.Failed("The package lacks what makes it one: `bundle`, `key` and `signature`, a text in base 64. Pack the library anew: domrules pack DIR --sign private.pem --out FILE.");
            }

            var plain = FileBundle.Read(bytes);
            return plain.Value is null || trusted.Count == 0 ? plain
                : Outcome<FileBundle>.Failed("The library is not signed, and only signed ones are taken here. Pack it: domrules pack DIR --sign private.pem --out FILE.");
        }

        var bundle = FileBundle.Read(package.Bundle);
        if (bundle.Value is not { } files)
        {
            return bundle;
        }

        var content = files.Write();
        return !IsSigned(content, package.Signature, [package.Key]) ? Outcome<FileBundle>.Failed("The package was altered after it was signed, or its signature is none. Fetch it again from whoever packed it.")
            : trusted.Count > 0 && !IsSigned(content, package.Signature, trusted) ? Outcome<FileBundle>.Failed("The package is signed by a key that is not trusted here. Have it packed by one of those whose public keys --trust names, or start with --trust and the key of whoever packed it.")
            : bundle;
    }

    /// <summary>The bundle of a package in a file, or of a library on disk, which with trusted keys is not signed and so of no use.</summary>
    /// <param name="path">A package, a .route file or a library folder.</param>
    /// <param name="trusted">Public keys, PEM; empty: nobody in particular.</param>
    public static Outcome<FileBundle> OpenPath(string path, IReadOnlyCollection<string> trusted) =>
        path.EndsWith(".json", StringComparison.Ordinal) && File.Exists(path) ? Open(File.ReadAllBytes(path), trusted)
        : trusted.Count > 0 ? Outcome<FileBundle>.Failed($"{path}: is not signed, and --trust takes signed packages only. Pack it: domrules pack {path} --sign private.pem --out FILE.")
        : LibraryBundle.OfPath(path);

    /// <summary>Whether bytes are meant as a package, good or not, rather than as a plain bundle.</summary>
    public static bool IsOne(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("bundle", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsSigned(byte[] content, byte[] signature, IReadOnlyCollection<string> keys) =>
        keys.Any(key => Signature.IsOf(content, signature, key) is { Problem: null, Value: true });

    private static (ReadOnlyMemory<byte> Bundle, string Key, byte[] Signature)? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("bundle", out var bundle) && root.TryGetProperty("signature", out var signature) && root.TryGetProperty("key", out var key)
                ? (System.Text.Encoding.UTF8.GetBytes(bundle.GetRawText()), key.GetString() ?? "", signature.GetBytesFromBase64())
                : null;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}

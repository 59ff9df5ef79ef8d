using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DomRules.Model.Canonical;

/// <summary>Writes canonical JSON without a tree in between. Its users write members in ordinal order.</summary>
internal sealed class CanonicalWriter : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new(512);

    internal CanonicalWriter() => Json = new Utf8JsonWriter(_buffer, CanonicalJson.Options);

    /// <summary>Where to write.</summary>
    internal Utf8JsonWriter Json { get; }

    /// <summary>SHA-256 of what was written, in lower-case hexadecimal.</summary>
    internal string Hash() => Taken(static bytes => Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>What was written.</summary>
    internal string Text() => Taken(static bytes => Encoding.UTF8.GetString(bytes));

    public void Dispose() => Json.Dispose();

    private string Taken(Func<ReadOnlySpan<byte>, string> take)
    {
        Json.Flush();
        return take(_buffer.WrittenSpan);
    }
}

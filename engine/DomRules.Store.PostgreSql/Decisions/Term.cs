using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using DomRules.Store.Decisions;

namespace DomRules.Store.PostgreSql.Decisions;

/// <summary>Something that a decision is found by, as it stands in the postings.</summary>
/// <param name="Id">The first 8 bytes of its hash.</param>
/// <param name="Bits">Its three bits in the signature of a decision.</param>
internal readonly record struct Term(long Id, UInt128 Bits)
{
    /// <summary>A term of the row, such as the market.</summary>
    public static Term Of(string column, string value)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(column + ":" + value), hash);
        var bits = (UInt128.One << (hash[8] & 127)) | (UInt128.One << (hash[9] & 127)) | (UInt128.One << (hash[10] & 127));
        return new Term(BinaryPrimitives.ReadInt64BigEndian(hash), bits);
    }

    /// <summary>All terms of a decision, each once.</summary>
    public static IReadOnlyList<Term> Of(StoredDecision decision)
    {
        var row = decision.Row;
        var terms = new HashSet<Term> { Of("outcome", row.Outcome), Of("kind", row.Kind), Of("order", row.Order) };
        if (row.Market is not null) terms.Add(Of("market", row.Market));
        if (row.Version is not null) terms.Add(Of("version", row.Version));
        foreach (var term in decision.Terms) terms.Add(Of(Column(term.Kind), term.Value));
        return [.. terms];
    }

    /// <summary>What a kind of term is called.</summary>
    public static string Column(TermKind kind) => kind switch { TermKind.Node => "node", TermKind.Sku => "sku", _ => "rule" };
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Model.Canonical;

namespace DomRules.Operations.Simulating;

/// <summary>A file of orders that was taken in to be simulated, piece by piece.</summary>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Orders">How many lines with orders it has.</param>
/// <param name="Pieces">Hashes of its pieces on the shelf; each has <see cref="OfAPiece"/> orders, the last one the rest.</param>
public sealed record OrderFile(string Name, int Orders, ImmutableArray<string> Pieces)
{
    /// <summary>Orders of a piece.</summary>
    public const int OfAPiece = 100;

    /// <summary>A file has no more.</summary>
    public const int Most = 50_000;

    /// <summary>A file has no more bytes.</summary>
    public const long MostBytes = 64L << 20;

    /// <summary>A line has no more bytes.</summary>
    public const int LongestLine = 1 << 18;

    /// <summary>Where lines without an order stand: before which order (from 0), and how many.</summary>
    public ImmutableArray<(int Before, int Lines)> Gaps { get; init; } = [];

    /// <summary>Whether the file is one JSON array, whose orders are numbered, rather than one order a line.</summary>
    public bool IsArray { get; init; }

    /// <summary>The line on which an order stands, from 1; in an array its number.</summary>
    /// <param name="order">Its place among the orders, from 0.</param>
    public int LineOf(int order) => order + 1 + Gaps.Where(gap => gap.Before <= order).Sum(gap => gap.Lines);

    /// <summary>As it is kept.</summary>
    public byte[] Write()
    {
        var whole = new JsonObject { ["name"] = Name, ["orders"] = Orders, ["pieces"] = new JsonArray([.. Pieces.Select(hash => (JsonNode?)hash)]) };
        if (!Gaps.IsEmpty)
        {
            whole["gaps"] = new JsonArray([.. Gaps.Select(gap => (JsonNode?)new JsonArray(gap.Before, gap.Lines))]);
        }

        if (IsArray)
        {
            whole["array"] = true;
        }

        return CanonicalJson.Write(whole);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static OrderFile Read(ReadOnlyMemory<byte> bytes)
    {
        var json = JsonNode.Parse(bytes.Span)!;
        return new OrderFile((string)json["name"]!, json["orders"]!.GetValue<int>(), [.. json["pieces"]!.AsArray().Select(hash => (string)hash!)])
        {
            Gaps = [.. (json["gaps"]?.AsArray() ?? []).Select(gap => (gap![0]!.GetValue<int>(), gap[1]!.GetValue<int>()))],
            IsArray = json["array"]?.GetValue<bool>() ?? false,
        };
    }
}

using System.Security.Cryptography;

namespace DomRules.Store.Artefacts;

/// <summary>Immutable content.</summary>
/// <param name="Row">What it is.</param>
/// <param name="Content">Its bytes, of which the hash is.</param>
public sealed record Artefact(ArtefactRow Row, ReadOnlyMemory<byte> Content)
{
    /// <summary>Lets an artefact through whose hash is that of its content.</summary>
    /// <exception cref="ArgumentException">It is not, or a text cannot be stored.</exception>
    public static Artefact Checked(Artefact artefact)
    {
        var row = artefact.Row;
        StoreText.Check(row.Kind, row.Name, row.Label, row.By);
        return row.Hash == Convert.ToHexStringLower(SHA256.HashData(artefact.Content.Span)) ? artefact : throw new ArgumentException("The hash is not that of the content.", nameof(artefact));
    }
}

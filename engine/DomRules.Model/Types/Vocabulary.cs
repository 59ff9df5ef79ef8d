using System.Collections.Immutable;

namespace DomRules.Model.Types;

/// <summary>A named, closed list of codes. Equal by name and members.</summary>
/// <param name="Name">What the author knows it by: the fact's path (<c>line.tags</c>), or a built-in name (<c>country</c>, <c>node kind</c>).</param>
/// <param name="Members">In declaration order.</param>
/// <param name="IsOrdered">Whether codes compare with &lt; and &gt; in declaration order.</param>
/// <param name="IsMerchants">Whether the merchant declares the codes with <c>words</c> (built-in members are then only the usual ones).</param>
public sealed record Vocabulary(string Name, ImmutableArray<string> Members, bool IsOrdered = false, bool IsMerchants = false)
{
    /// <summary>The place of a code, -1 when it is no member (ordinal).</summary>
    public int RankOf(string code) => Members.IndexOf(code, 0, Members.Length, StringComparer.Ordinal);

    /// <inheritdoc />
    public bool Equals(Vocabulary? other) => other is not null && Name == other.Name && Members.SequenceEqual(other.Members, StringComparer.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}

using System.Collections.Immutable;
using DomRules.Model.Facts;
using DomRules.Model.Types;

namespace DomRules.Model.Graph;

/// <summary>A decision table: the first row all of whose conditions hold gives the value. Complete by construction (the compiler proved it).</summary>
public sealed class TableExpression : Expression
{
    internal TableExpression(string name, ImmutableArray<TableRow> rows, RuleType type, bool mayBeUnknown, FactScope scope) : base(type, mayBeUnknown, scope)
    {
        Name = name;
        Rows = rows;
    }

    /// <summary>The table's name.</summary>
    public string Name { get; }

    /// <summary>Rows, first match decides.</summary>
    public ImmutableArray<TableRow> Rows { get; }

    /// <inheritdoc />
    public override IReadOnlyList<Expression> Operands => [.. Rows.SelectMany(r => new[] { r.When, r.Then })];
}

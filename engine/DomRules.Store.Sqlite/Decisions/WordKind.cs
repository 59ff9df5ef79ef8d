namespace DomRules.Store.Sqlite.Decisions;

/// <summary>What a word of the index is. The numbers are in the file: they never change.</summary>
internal enum WordKind
{
    /// <summary>A node that ships.</summary>
    Node = 0,

    /// <summary>A SKU of the order.</summary>
    Sku = 1,

    /// <summary>A rule that said something.</summary>
    Rule = 2,

    /// <summary>The market.</summary>
    Market = 3,

    /// <summary>The outcome's code.</summary>
    Outcome = 4,

    /// <summary>The kind of decision.</summary>
    Kind = 5,

    /// <summary>Hash of the library version.</summary>
    Version = 6,
}

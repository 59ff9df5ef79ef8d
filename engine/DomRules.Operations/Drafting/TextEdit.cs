namespace DomRules.Operations.Drafting;

/// <summary>Part of a change of a text, in UTF-16 units: at an offset so many are removed, and a text is put in their place.</summary>
public readonly record struct TextEdit(int Offset, int Removed, string Inserted)
{
    internal int End => Offset + Removed;
}

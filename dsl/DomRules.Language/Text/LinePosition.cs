namespace DomRules.Language.Text;

/// <summary>A place in a source text; both counts begin at 1, columns count UTF-16 units.</summary>
public readonly record struct LinePosition(int Line, int Column)
{
    public override string ToString() => $"{Line}:{Column}";
}

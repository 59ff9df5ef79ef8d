namespace DomRules.Language.Parsing.Cutting;

/// <summary>What stands at the outside of a file.</summary>
internal enum SectionKind
{
    Header,
    Declaration,
    Block,
    Test,
}

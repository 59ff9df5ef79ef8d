namespace DomRules.Language.Parsing.Pieces;

/// <summary>Ends the reading of a piece that takes too many steps or too deep a stack; becomes a diagnostic.</summary>
internal sealed class TooManyLooksException : Exception
{
    public TooManyLooksException()
        : base("The piece is too tangled to be parsed")
    {
    }
}

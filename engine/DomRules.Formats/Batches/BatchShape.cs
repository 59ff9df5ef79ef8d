namespace DomRules.Formats.Batches;

/// <summary>How records stand in a batch.</summary>
internal enum BatchShape
{
    /// <summary>One a line.</summary>
    Lines,

    /// <summary>Items of one JSON list.</summary>
    List,

    /// <summary>One JSON value over the whole input.</summary>
    Whole,
}

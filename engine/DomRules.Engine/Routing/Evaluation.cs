namespace DomRules.Engine.Routing;

/// <summary>How conditions are evaluated. Both ways give the same decisions.</summary>
internal enum Evaluation
{
    /// <summary>Compiled and indexed, each part as soon as its facts are known.</summary>
    Compiled,

    /// <summary>By the interpreter, each condition whole, for each node anew: slow, and plain enough to be believed.</summary>
    Reference,
}

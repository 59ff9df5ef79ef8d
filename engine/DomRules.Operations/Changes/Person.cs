namespace DomRules.Operations.Changes;

/// <summary>Who does something with a change. Two accounts are two persons here, whoever sits before the screen.</summary>
/// <param name="Id">Id of the account, or <c>key:</c> and the id of an API key.</param>
/// <param name="Name">As the audit shows it.</param>
/// <param name="Rights">What they may do.</param>
public sealed record Person(string Id, string Name, Rights Rights)
{
    /// <summary>Begins the id of what is no person but a program's key, which never approves.</summary>
    public const string KeyPrefix = "key:";

    /// <summary>Whether they may do it.</summary>
    public bool May(Rights right) => (Rights & (right | Rights.Administer)) != 0;
}

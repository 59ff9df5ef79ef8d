namespace DomRules.Formats.Life;

/// <summary>Properties of a command, whatever it does.</summary>
internal enum CommandProperty
{
    At, Do, Order, Request, Return, Disruption, Cart, Shipment, Kind, Node, Sku, Line, Quantity, On, Expected, OnHand, Until, By, Because, Cleared, Nodes, Change, SourceVersion, Releases,
}

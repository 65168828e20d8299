namespace TestHarness.Conformance.Catalogue;

/// <summary>A part of a <see cref="ConditionExpression"/>.</summary>
internal abstract record ConditionNode
{
    /// <summary>What it is about, in the order in which it stands there.</summary>
    public abstract IEnumerable<string> Operands { get; }

    /// <summary>Whether it holds.</summary>
    public abstract bool Holds(Func<string, bool> value);

    /// <summary>The operands that decide the outcome.</summary>
    public abstract IEnumerable<string> Deciding(Func<string, bool> value);

    /// <summary>A feature or profile, or a number of something.</summary>
    internal sealed record Operand(string Name) : ConditionNode
    {
        public override IEnumerable<string> Operands => [Name];

        public override bool Holds(Func<string, bool> value) => value(Name);

        public override IEnumerable<string> Deciding(Func<string, bool> value) => [Name];
    }

    /// <summary>The opposite.</summary>
    internal sealed record Not(ConditionNode Inner) : ConditionNode
    {
        public override IEnumerable<string> Operands => Inner.Operands;

        public override bool Holds(Func<string, bool> value) => !Inner.Holds(value);

        public override IEnumerable<string> Deciding(Func<string, bool> value) => Inner.Deciding(value);
    }

    /// <summary>Both must hold.</summary>
    internal sealed record Both(ConditionNode Left, ConditionNode Right) : ConditionNode
    {
        public override IEnumerable<string> Operands => Left.Operands.Concat(Right.Operands);

        public override bool Holds(Func<string, bool> value) => Left.Holds(value) && Right.Holds(value);

        public override IEnumerable<string> Deciding(Func<string, bool> value) => Sides(Left, Right, value, Holds(value));
    }

    /// <summary>One is enough.</summary>
    internal sealed record Either(ConditionNode Left, ConditionNode Right) : ConditionNode
    {
        public override IEnumerable<string> Operands => Left.Operands.Concat(Right.Operands);

        public override bool Holds(Func<string, bool> value) => Left.Holds(value) || Right.Holds(value);

        public override IEnumerable<string> Deciding(Func<string, bool> value) => Sides(Left, Right, value, Holds(value));
    }

    // The sides that came out as the whole did.
    private static IEnumerable<string> Sides(ConditionNode left, ConditionNode right, Func<string, bool> value, bool outcome) =>
        new[] { left, right }.Where(side => side.Holds(value) == outcome).SelectMany(side => side.Deciding(value));
}
